package io.aludel.processor.report;

/** What is wrong with a field, whatever it holds: 1101 to 1199. */
public enum FieldMessage implements Message {
    /** Not private. */
    FIELD_NOT_PRIVATE(
            1101,
            "the persistent field %s.%s is not private.",
            "Make it private: changes are tracked where the field is written, and only private fields are written in"
                    + " this class alone. A field that is not persistent is marked @Transient."),
    /** Annotation on a method. */
    ANNOTATED_METHOD(
            1102,
            "@%s is on the method %s.%s(); Aludel maps fields, not properties.",
            "Move the annotation to the field."),
    /** Annotation on a static or transient field. */
    ANNOTATED_TRANSIENT(
            1103,
            "@%s is on %s.%s, which is %s and therefore not persistent.",
            "Remove the annotation, or the modifier."),
    /** More than one kind. */
    CONTRADICTING_ANNOTATIONS(
            1104, "%s.%s has both @%s and @%s, which contradict each other.", "Keep the one that is meant."),
    /** Duplicate attribute. */
    DUPLICATE_ATTRIBUTE(
            1105,
            "%s.%s hides the attribute of the same name that %s declares.",
            "Rename one of them, or mark one @Transient."),
    /** Reserved name. */
    RESERVED_NAME(1106, "%s.%s: names that begin with '$aludel' are reserved for woven members.", "Rename the field."),
    /** A relationship's annotation on a value, or the other way round. */
    MISPLACED_ANNOTATION(1107, "@%s is on %s.%s, which is %s.", "%s"),
    /** Type that generated code cannot name. */
    TYPE_NOT_VISIBLE(
            1108,
            "%s.%s has the type %s, which the generated classes beside %1$s cannot see.",
            "Make the type package-private or public.");

    private final MessageText template;

    FieldMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
