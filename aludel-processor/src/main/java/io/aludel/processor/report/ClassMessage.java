package io.aludel.processor.report;

/** What is wrong with a class: 1001 to 1099. */
public enum ClassMessage implements Message {
    /** Kind of type. */
    NOT_A_CLASS(
            1001,
            "@%s is on %s %s; only a class can be mapped.",
            "Make it a class. A record is immutable and an enum has fixed instances, so neither can be loaded and changed;"
                    + " map a record to a query's result instead."),
    /** Inner class. */
    INNER_CLASS(
            1002,
            "%s is an inner class; its instances need an enclosing one, which a row does not have.",
            "Add 'static' to the class, or move it to a file of its own."),
    /** Private nested class. */
    PRIVATE_CLASS(
            1003,
            "%s is private, so the generated classes beside it cannot see it.",
            "Remove 'private' from the class and from the classes around it; package-private is enough."),
    /** No identifier. */
    NO_IDENTIFIER(1004, "%s has no @Id field, and inherits none.", "Annotate the field of its primary key with @Id."),
    /** Unmapped class in between. */
    UNMAPPED_SUPERCLASS(
            1005,
            "%s extends %s, which is not mapped but stands between %s and the mapped class %s.",
            "Annotate %2$s with @MappedSuperclass."),
    /** No-arg constructor of the superclass. */
    SUPERCLASS_CONSTRUCTOR(
            1006,
            "%s extends %s, which has no constructor without arguments that %1$s can call.",
            "A loaded instance needs one: add one to %2$s (protected is enough), or annotate %2$s with @MappedSuperclass."),
    /** Superclass not enhanced. */
    SUPERCLASS_NOT_ENHANCED(
            1007,
            "%s extends the mapped class %s, which was compiled without the Aludel processor.",
            "Put aludel-processor on the processor path of the module that contains %2$s, and build it again."),
    /** Local class. */
    LOCAL_CLASS(
            1008,
            "%s is declared inside a method, where generated classes cannot name it.",
            "Move it out of the method and make it static."),
    /** Two entities with the same name. */
    DUPLICATE_ENTITY_NAME(
            1010, "%s and %s are both called '%s'.", "Give one of them another name: @Entity(name = \"...\")."),
    /** Key below the root of a hierarchy. */
    IDENTIFIER_IN_SUBCLASS(
            1011,
            "%s.%s is an @Id, but %s extends the entity %s, which has the key of the whole hierarchy.",
            "Remove @Id and the field; the table of the subclass gets the key columns by itself."),
    /** Version below the root of a hierarchy. */
    VERSION_IN_SUBCLASS(
            1012,
            "%s.%s is a @Version, but %s extends the entity %s, in whose table versions are counted.",
            "Move the field to %4$s."),
    /** Strategies that do not go together. */
    INHERITANCE_MIX(
            1013,
            "%s asks for %s, but the hierarchy of %s is stored as %s.",
            "TABLE_PER_CLASS holds for a whole hierarchy and is said at its root; JOINED and SINGLE_TABLE may be mixed."),
    /** Discriminator where there can be none. */
    DISCRIMINATOR_COLUMN_MISPLACED(1014, "@DiscriminatorColumn is on %s, %s.", "%s"),
    /** Two classes with one discriminator value. */
    DUPLICATE_DISCRIMINATOR_VALUE(
            1015, "%s and %s both have the discriminator value '%s'.", "Give each class a value of its own."),
    /** No discriminator value. */
    NO_DISCRIMINATOR_VALUE(
            1016,
            "%s has no discriminator value, and the discriminator of %s is a number, so its name cannot serve.",
            "Annotate %1$s with @DiscriminatorValue(\"...\"), or make it abstract."),
    /** Discriminator value of the wrong type. */
    DISCRIMINATOR_VALUE_TYPE(
            1017,
            "the discriminator value '%s' of %s is not %s.",
            "Change the value, or the type of the discriminator."),
    /** Key join columns without a table to join. */
    KEY_JOIN_MISPLACED(
            1018,
            "@PrimaryKeyJoinColumn is on %s, which has no table that is joined to the one of a superclass.",
            "Remove it, or store the hierarchy with @Inheritance(strategy = JOINED)."),
    /** Polymorphic loading of a root. */
    POLYMORPHIC_LOAD_MISPLACED(
            1019,
            "@PolymorphicLoad is on %s, which extends no entity.",
            "It says how queries of a superclass load the attributes of a subclass; put it on the subclasses.");

    private final MessageText template;

    ClassMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
