package io.aludel.processor.report;

/** What is wrong with embedded values: 1401 to 1499. */
public enum EmbeddableMessage implements Message {
    /** Generic embeddable. */
    GENERIC_EMBEDDABLE(
            1401,
            "%s is embeddable and has type parameters, so its columns have no types.",
            "Make it a class or record without type parameters for each type that is needed."),
    /** Recursion. */
    EMBEDDABLE_CONTAINS_ITSELF(
            1402, "%s contains itself, which would need columns without end.", "Refer to another row with @ManyToOne."),
    /** What a value cannot have. */
    NOT_IN_EMBEDDABLE(
            1403,
            "@%s is on %s.%s, a component of an embeddable.",
            "Move it to the entities that hold the value: a value has no key, no version and no relationships."),
    /** Unknown component. */
    UNKNOWN_COMPONENT(
            1404,
            "no component '%s' in %s%s",
            "@AttributeOverride names a component with one column, a nested one by its path, as in \"position.x\"."),
    /** Embedded on something else. */
    NOT_EMBEDDABLE(
            1405,
            "@%s is on %s.%s of the type %s, which is not @Embeddable.",
            "Annotate the class with @Embeddable, or remove the annotation."),
    /** Unknown inherited attribute. */
    OVERRIDE_UNKNOWN(
            1406,
            "no inherited attribute '%s' in %s%s",
            "On a class, @AttributeOverride names an attribute of a mapped superclass; an own one has @Column.");

    private final MessageText template;

    EmbeddableMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
