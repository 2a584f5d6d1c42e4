package io.aludel.processor.report;

/** What is wrong with projections: 1701 to 1799. */
public enum ProjectionMessage implements Message {
    /** Projection that is no record. */
    PROJECTION_NO_RECORD(
            1701,
            "@Projection is on %s, which is no record.",
            "Make it a record: its components say what is selected."),
    /** Generic projection. */
    PROJECTION_GENERIC(
            1702,
            "%s is a projection and has type parameters.",
            "Write a projection for each type: what is selected has to be known when it is compiled."),
    /** Projection of something that is not mapped. */
    PROJECTION_OF(
            1703,
            "%s is a projection of %s, which is not mapped.",
            "Name an @Entity, a @MappedSuperclass or an @Embeddable."),
    /** Component from nowhere. */
    PROJECTED_UNKNOWN(
            1704,
            "no attribute '%s' in %s%s",
            "Call the component like an attribute, lead to one with @From(\"..\"), or compute it:"
                    + " @ColumnExpression static Expression<%4$s> %5$s(%6$s.Path path) { .. }."),
    /** Component of another type. */
    PROJECTED_TYPE(1705, "%s.%s is of the type %s, but %s is of the type %s.", "Declare the component as %5$s."),
    /** Primitive for what may be null. */
    PROJECTED_NULL(
            1706,
            "%s.%s is of the type %s, but %s may be null.",
            "Declare the component as %5$s, or say that there is always a value: @Column(nullable = false) on the"
                    + " attribute, optional = false on the to-ones that lead to it."),
    /** No projection where an entity would be. */
    PROJECTED_ENTITY(
            1707,
            "%s.%s is of the type %s, which is no projection, but %s leads to %s.",
            "Declare a record with @Projection(%5$s.class) for it, or lead on to a value: @From(\"%6$s.id\")."),
    /** Projection of another entity. */
    PROJECTED_OTHER(1708, "%s.%s is of the type %s, a projection of %s, but %s leads to %s.", "Declare one of %6$s."),
    /** Path that cannot go on. */
    PROJECTED_PATH(
            1709,
            "the path '%s' of %s.%s cannot go along '%s', which is %s.",
            "Paths go through to-ones and embedded values, and from one collection to an attribute of its elements."),
    /** Collection in something else. */
    PROJECTED_SHAPE(1710, "%s.%s is of the type %s, which cannot hold %s.", "Declare it as %5$s."),
    /** Projection within itself. */
    PROJECTION_CIRCLE(
            1711,
            "%s.%s is of the type %s, and so holds %1$s again without end.",
            "Declare a record without that component for the inner one."),
    /** Expression of no component. */
    PROJECTED_NO_COMPONENT(
            1712,
            "@ColumnExpression is on %s.%s(), but there is no component of that name%s",
            "They belong together by name.");

    private final MessageText template;

    ProjectionMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
