package io.aludel.processor.report;

/** What is wrong with columns, types and keys: 1201 to 1299. */
public enum ColumnMessage implements Message {
    /** Unsupported type. */
    UNSUPPORTED_TYPE(1201, "%s.%s has the type %s, for which there is no SQL type.", "%s"),
    /** Two attributes on one column. */
    DUPLICATE_COLUMN(
            1202,
            "%s.%s and %s are both mapped to the column '%s'.",
            "Give one of them another name: @Column(name = \"...\"). A column without a name has that of the default NamingStrategy"
                    + " here; where the program has another one, name both columns."),
    /** Length. */
    LENGTH_NOT_POSITIVE(1203, "the length of %s.%s is %s; it must be at least 1.", "Remove it for the default of 255."),
    /** Length without meaning. */
    LENGTH_WITHOUT_MEANING(
            1204, "a length means nothing for %s.%s, a column of %s.", "Remove it; numbers have precision and scale."),
    /** Scale and precision. */
    SCALE_EXCEEDS_PRECISION(
            1205,
            "%s.%s has scale %s, more than its precision %s: no digit would be left before the decimal point.",
            "The precision counts all digits, the scale those after the point; raise the precision."),
    /** Version type. */
    VERSION_TYPE(
            1206,
            "@Version is on %s.%s of the type %s.",
            "Make it a number that is counted up (int, long, short) or a time (Instant, LocalDateTime), or let a"
                    + " @VersionGenerator method make it, or the database: @FetchedValue."),
    /** Two versions. */
    TWO_VERSIONS(1207, "%s has two @Version fields, %s and %s.", "Keep one: a row has one version."),
    /** Generated value. */
    GENERATED_TYPE(
            1208,
            "@GeneratedValue is on %s.%s of the type %s, which cannot be generated%s.",
            "%5$s, or remove @GeneratedValue and assign the value yourself."),
    /** Generated value without id. */
    GENERATED_WITHOUT_ID(
            1209,
            "@GeneratedValue is on %s.%s, which is no @Id.",
            "Add @Id; a value that the database makes for another column is @Computed or @FetchedValue."),
    /** Precision or scale on a type without. */
    PRECISION_WITHOUT_MEANING(
            1210,
            "a precision or scale means nothing for %s.%s, a column of %s.",
            "Remove it, or make the field BigDecimal."),
    /** Enumerated on something else. */
    ENUMERATED_TYPE(1211, "@Enumerated is on %s.%s of the type %s, which is no enum.", "Remove @Enumerated."),
    /** Lob on something else. */
    LOB_TYPE(
            1212,
            "@Lob is on %s.%s of the type %s.",
            "It is for String (a text of any length) and byte[] (any bytes); remove it, or change the type."),
    /** Converter. */
    CONVERTER(1213, "%s.%s is converted by %s, %s.", "%s"),
    /** Empty name. */
    EMPTY_COLUMN_LIST(1214, "%s names no column.", "Name at least one column, or remove it."),
    /** Unknown generic type. */
    UNRESOLVED_TYPE_VARIABLE(
            1215,
            "%s.%s has the type %s, which %s does not say.",
            "Extend the superclass with a type argument, as in 'extends Base<Long>'."),
    /** Array of something else. */
    ARRAY_TYPE(
            1216,
            "@AsArray is on %s.%s of the type %s.",
            "It is for a List of texts, numbers, dates and the like; use @AsJson for other values."),
    /** Concrete class. */
    UNTRACKED_VALUE(
            1217,
            "%s.%s is declared as %s, a class of its own, which cannot tell of changes within it.",
            "Declare it as Map or List, or write @AsJson(tracked = false) and replace the value to change it."),
    /** Numbers from a table. */
    GENERATED_BY_TABLE(
            1218,
            "%s.%s is numbered by a table of numbers, which is not supported.",
            "Such a table is locked at each insert. Let the database number the rows: IDENTITY, or SEQUENCE."),
    /** Size of a block. */
    SEQUENCE_BLOCK(
            1219,
            "the sequence of %s hands out less than one number at a time.",
            "Use an allocationSize of 1 or more."),
    /** Sequence without a key. */
    SEQUENCE_UNUSED(
            1220,
            "@SequenceGenerator '%s' numbers nothing in %s.",
            "Put it where the key is: @GeneratedValue(strategy = SEQUENCE, generator = \"%1$s\")."),
    /** Value of an enum that cannot be read. */
    ENUM_VALUE(
            1221,
            "%s.%s is of the type %s, whose @EnumeratedValue '%s' generated code cannot use.",
            "Let it be a byte, short, int or String that is not private, or has an accessor %4$s() that is not private."),
    /** Value of an enum, and something else. */
    ENUM_VALUE_CONTRADICTED(
            1222,
            "@Enumerated of %s.%s says otherwise than %s, whose @EnumeratedValue '%s' is what stands in the database.",
            "Remove @Enumerated."),
    /** Shared key on something else. */
    MAPS_ID_MISPLACED(
            1223,
            "@MapsId is on %s.%s, which is no to-one with a foreign key.",
            "Put it on the @ManyToOne or @OneToOne whose foreign key is the key, or a part of it."),
    /** Shared key that is generated. */
    MAPS_ID_GENERATED(
            1224,
            "%s.%s shares the key '%s', which is generated.",
            "Remove @GeneratedValue: the key is that of the object which the to-one refers to."),
    /** Unknown part of a key. */
    MAPS_ID_PART(1225, "@MapsId of %s.%s does not say which part of the key it is: '%s'%s", "%s"),
    /** Key class that cannot be named. */
    ID_CLASS_HIDDEN(
            1226, "the key class %s of %s is not visible to generated code.", "Make it visible in the package."),
    /** Key class without a part. */
    ID_CLASS_PART(
            1227,
            "the key class %s has nothing for %s.%s.",
            "Give it a component, accessor or field of that name that is not private; a record is the shortest."),
    /** Key class with another type. */
    ID_CLASS_TYPE(1228, "%s.%s is of the type %s, but %s.%2$s of the type %5$s.", "Let both have the same type."),
    /** Component of a record that would not be there at once. */
    RECORD_COMPONENT(
            1229,
            "@%s is on %s.%s, %4$s; a record has all its values from the start.",
            "Map the key of the other object as a plain value, or make the entity a class."),
    /** Collection of records. */
    RECORDS_IN_COLLECTION(
            1230,
            "%s.%s is a collection of %s, a record, which is never written.",
            "Query for the records: select(%3$s.class).where(..). Records may be the target of a to-one.");

    private final MessageText template;

    ColumnMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
