package io.aludel.processor.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every message of the processor, with its stable code: what is wrong in the user's own names, then why or what to do.
 *
 * <p>1000 to 1099 concern classes, 1100 fields, 1200 columns and types, 1300 relationships, 1600 the tables of an entity, 1800 what is
 * not supported yet, 1900 the build.
 */
public enum Message {
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
            "It says how queries of a superclass load the attributes of a subclass; put it on the subclasses."),

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
    /** A relationship's annotation on a value, or the other way round. */
    MISPLACED_ANNOTATION(1107, "@%s is on %s.%s, which is %s.", "%s"),
    /** Type that generated code cannot name. */
    TYPE_NOT_VISIBLE(
            1108,
            "%s.%s has the type %s, which the generated classes beside %1$s cannot see.",
            "Make the type package-private or public."),
    /** Reserved name. */
    RESERVED_NAME(1106, "%s.%s: names that begin with '$aludel' are reserved for woven members.", "Rename the field."),

    /** Unsupported type. */
    UNSUPPORTED_TYPE(1201, "%s.%s has the type %s, for which there is no SQL type.", "%s"),
    /** Two attributes on one column. */
    DUPLICATE_COLUMN(
            1202,
            "%s.%s and %s are both mapped to the column '%s'.",
            "Give one of them another name: @Column(name = \"...\")."),
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
            "Use a number (Long) or java.util.UUID, or remove @GeneratedValue and assign the value yourself."),
    /** Generated value without id. */
    GENERATED_WITHOUT_ID(
            1209,
            "@GeneratedValue is on %s.%s, which is no @Id.",
            "Add @Id; a value that the database computes for another column is not supported yet."),
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
            "Query for the records: select(%3$s.class).where(..). Records may be the target of a to-one."),
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
    /** Empty name. */
    EMPTY_COLUMN_LIST(1214, "%s names no column.", "Name at least one column, or remove it."),
    /** Unknown generic type. */
    UNRESOLVED_TYPE_VARIABLE(
            1215,
            "%s.%s has the type %s, which %s does not say.",
            "Extend the superclass with a type argument, as in 'extends Base<Long>'."),

    /** Unknown mappedBy. */
    MAPPED_BY_UNKNOWN(1301, "no attribute '%s' in %s%s", "mappedBy names the field of %2$s that refers back to %4$s."),
    /** Wrong mappedBy. */
    MAPPED_BY_WRONG(1302, "mappedBy names %s.%s, %s.", "%s"),
    /** Target no entity. */
    TARGET_NOT_ENTITY(1303, "%s.%s refers to %s, which is not an @Entity.", "%s"),
    /** Target unknown. */
    TARGET_UNKNOWN(
            1304,
            "%s.%s does not say which entity it refers to.",
            "Give the collection a type argument, as in List<Post>, or write targetEntity = Post.class."),
    /** Collection annotation on something else. */
    NOT_A_COLLECTION(
            1305,
            "@%s is on %s.%s of the type %s, which is no collection.",
            "Declare it as List, Set or Collection of the entity, or use @%5$s for a single one."),
    /** Concrete collection. */
    CONCRETE_COLLECTION(
            1306,
            "%s.%s is declared as %s, a class of its own; a tracked collection cannot be put there.",
            "Declare it as %4$s. The value may still be a new %3$s."),
    /** To-one on collection. */
    TO_ONE_COLLECTION(
            1307, "@%s is on the collection %s.%s.", "Use @%4$s for a collection, or declare a single entity."),
    /** JoinTable on inverse side. */
    JOIN_TABLE_ON_INVERSE(
            1308,
            "%s.%s has both mappedBy and @%s; the side with mappedBy has no table or column of its own.",
            "Move @%3$s to %4$s.%5$s, the side that owns the relationship."),
    /** Unknown attribute in an order. */
    ORDER_BY_UNKNOWN(1310, "no attribute '%s' in %s%s", "@OrderBy names attributes of %2$s, as in \"title desc, id\"."),
    /** Order by syntax. */
    ORDER_BY_SYNTAX(
            1311,
            "'%s' is not an order.",
            "Write attributes separated by commas, each with asc or desc if needed: \"title desc, id\"."),
    /** Order on something else. */
    ORDER_BY_TYPE(1312, "@OrderBy is on %s.%s, which is not a collection of entities.", "Remove it."),
    /** Target compiled without the processor. */
    TARGET_NOT_ENHANCED(
            1313,
            "%s.%s refers to %s, which was compiled without the Aludel processor.",
            "Put aludel-processor on the processor path of the module that contains %3$s, and build it again."),
    /** A map without a key. */
    MAP_WITHOUT_KEY(
            1314,
            "%s.%s does not say by what its map finds %s.",
            "Name an attribute of %3$s: @MapKey(name = \"...\"), or @MapKeyColumn(name = \"...\") for the column of one."),
    /** Attribute of the elements. */
    ELEMENT_ATTRIBUTE(
            1315,
            "@%s of %s.%s names '%s', which is no attribute of %s%s",
            "Name an attribute of %5$s, or its column; the objects themselves keep what is in it."),
    /** Type of that attribute. */
    ELEMENT_ATTRIBUTE_TYPE(1316, "@%s of %s.%s names %s.%s, which is %s, not %s.", "%s"),
    /** On the wrong shape. */
    COLLECTION_SHAPE(1317, "@%s is on %s.%s, which is no %s.", "Declare it as %4$s, or remove the annotation."),
    /** Element collection in a class that has no table. */
    ELEMENTS_OUTSIDE_ENTITY(
            1340,
            "@ElementCollection is on %s.%s, but %1$s is no entity: its elements' table would have nothing to refer to.",
            "Declare the collection in the entities."),
    /** Element collection of another type. */
    ELEMENTS_NOT_IN_COLLECTION(
            1341, "@ElementCollection is on %s.%s of type %s.", "Declare it as List, Set, Collection or Map."),
    /** Elements that have no columns. */
    ELEMENT_TYPE(1342, "the %3$s of the element collection %1$s.%2$s are of type %4$s, which has no column.", "%s"),
    /** The relationship of a condition. */
    CONDITION_OF(
            1324, "@JoinCondition names '%s', which is no relationship of %s%s", "Name a relationship of the class."),
    /** The method of a condition. */
    CONDITION_METHOD(
            1325,
            "@JoinCondition on %s.%s(): it is not a static method from %1$s_.Path and %s_.Path to Predicate.",
            "Declare it as: static Predicate %2$s(%1$s_.Path owner, %3$s_.Path target)."),
    /** Two relationships write one column. */
    OVERLAP(
            1345,
            "%s.%s writes column '%5$s', which %3$s.%4$s writes, too; one overwrites what the other says.",
            "Make them ends of one relationship with mappedBy, mark one @ViewOnly, or accept it: @Overlaps(\"%4$s\")."),
    /** A condition over links without a table of links. */
    CONDITION_LINKS(
            1343,
            "@JoinCondition names an entity of links, but %s.%s has no @JoinTable.",
            "Name the entity's table: @JoinTable(name = ..)."),
    /** The method of a condition over links. */
    CONDITION_LINK_METHOD(
            1344,
            "@JoinCondition on %s.%s(): it is not a static method from %1$s_.Path, %s_.Path and %s_.Path to Predicate.",
            "Declare it as: static Predicate %2$s(%1$s_.Path owner, %3$s_.Path target, %4$s_.Path link)."),
    /** A condition says nothing of what is written. */
    CONDITION_WRITES(
            1326,
            "%s.%s has a condition of its own, but neither join columns, which say what is written, nor @ViewOnly.",
            "Add @ViewOnly if it is only read, or @JoinColumn for the foreign key."),
    /** The relationship of a view. */
    PROXY_OF(
            1330,
            "%s.%s is a view of '%s', which is no relationship of %1$s%s",
            "Name a relationship, or another @AssociationProxy, of the class."),
    /** The attribute of a view. */
    PROXY_ATTRIBUTE(1331, "%s.%s is a view of '%s' of %s, which has no such attribute%s", "Name an attribute of %4$s."),
    /** The type of a view. */
    PROXY_TYPE(1332, "%s.%s is declared as %s, but shows %s.", "%s"),
    /** The method that makes objects for a view. */
    PROXY_CREATOR(1333, "@ProxyCreator on %s.%s(): %s.", "%s"),
    /** Orphans without deletes. */
    ORPHANS_WITHOUT_DELETE(
            1320,
            "@Cascades of %s.%s has DELETE_ORPHAN but not DELETE.",
            "Objects that lost their owner would be deleted, but not those whose owner is deleted; add DELETE."),
    /** Orphans with several parents. */
    ORPHANS_OF_MANY(
            1321,
            "@Cascades of %s.%s has DELETE_ORPHAN, but the same %s may belong to several %1$s.",
            "Delete orphans on the one side of a one-to-many, or add @SingleParent: it may then belong to one at a time."),
    /** Passive deletes of all with a cascade of deletes. */
    PASSIVE_DELETES_OF_ALL(
            1322,
            "@PassiveDeletes(all = true) of %s.%s contradicts its cascade of deletes.",
            "Leave out all, so that loaded objects are deleted one by one, or leave out the cascade."),
    /** View-only with what is for writing. */
    VIEW_ONLY_WRITES(
            1323,
            "%s.%s is @ViewOnly, so %s has no meaning.",
            "Remove it: the relationship is never written. Or remove @ViewOnly."),
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
            "On a class, @AttributeOverride names an attribute of a mapped superclass; an own one has @Column."),

    /** Maker of an unknown attribute. */
    MAKER_ATTRIBUTE(1501, "no attribute '%s' with a column in %s%s", "Name an attribute that this class declares."),
    /** Elements of a table. */
    TABLE_ELEMENTS(
            1513,
            "@TableElements is on %s.%s(), which generated code cannot call, or is there twice.",
            "Declare one: static List<TableElement> %2$s() { .. }, not private."),
    /** Two makers. */
    TWO_MAKERS(1502, "both %s() and %s() make values of %s.%s.", "Keep one."),
    /** Signature of a maker. */
    MAKER_SIGNATURE(
            1503,
            "@%s is on %s.%s(), which generated code cannot call.",
            "Make it static and not private; it takes nothing, or a %2$s."),
    /** Type of a maker. */
    MAKER_TYPE(
            1504,
            "%s.%s() returns %s, but '%s' is of the type %s.",
            "Return a value of that type, or an Expression of it."),

    /** Expression forgotten. */
    NO_EXPRESSION(
            1505,
            "@%s is on %s.%s, but nothing says what it means in a query.",
            "Add a method of the same name: %4$s { .. }."),
    /** Method without what it belongs to. */
    NO_PARTNER(1506, "@%s is on %s.%s(), but there is no @%s of that name%s", "The two belong together by their name."),
    /** Static hybrid. */
    STATIC_HYBRID(1507, "@Hybrid is on the static method %s.%s().", "It answers for one object: remove 'static'."),
    /** Two of one name. */
    HYBRID_HIDES_ATTRIBUTE(
            1508,
            "%s has both an attribute and a hybrid called '%s'; in the metamodel there is room for one.",
            "Rename the method."),
    /** Signature of an expression. */
    EXPRESSION_SIGNATURE(
            1509,
            "@%s is on %s.%s(), which generated code cannot call.",
            "Make it static and not private; it takes a %4$s.Path%5$s."),
    /** Type of an expression. */
    EXPRESSION_TYPE(
            1510,
            "%s.%s() returns %s, which has other values than %s.",
            "Return an expression of that type: TextExpr, Predicate, NumberExpr<..> or Expression<..>."),
    /** Validated attribute. */
    VALIDATED_ATTRIBUTE(1521, "no attribute '%s' in %s%s", "Name an attribute of this class or of one above it."),
    /** Two validators. */
    TWO_VALIDATORS(1522, "both %s() and %s() validate %s.%s.", "Keep one; it can call others."),
    /** Signature of a validator. */
    VALIDATOR_SIGNATURE(
            1523,
            "%s.%s() cannot validate '%s', which is of the type %s.",
            "Make it an instance method that takes the value, before it the attribute's name if it wants to know it, after it a"
                    + " boolean with includeRemoves, and returns the value or nothing."),
    /** Two callbacks. */
    TWO_CALLBACKS(1524, "both %s() and %s() are annotated with @%s in %s.", "Keep one; it can call the other."),
    /** Signature of a callback. */
    CALLBACK_SIGNATURE(
            1525,
            "@%s is on %s.%s(), which is static or takes parameters.",
            "Make it an instance method without parameters."),
    /** Constructor of a listener. */
    LISTENER_CONSTRUCTOR(
            1526,
            "%s cannot be made by generated code.",
            "Give it a constructor without arguments that is not private; an inner class has to be static."),
    /** Signature of a listener. */
    LISTENER_SIGNATURE(
            1527,
            "%s.%s() cannot be called by generated code.",
            "Make it an instance method that is not private and takes the entity, a class above it, or Object."),

    /** Synonym of nothing. */
    SYNONYM_UNKNOWN(1511, "no attribute '%s' in %s%s", "@Synonym(of = ..) names an attribute of %2$s."),
    /** Synonym that is an attribute. */
    SYNONYM_TAKEN(1512, "%s has an attribute '%s' already.", "Give the synonym another name."),

    /** Secondary table without a name of its own. */
    SECONDARY_TABLE_NAME(
            1601,
            "%s has a @SecondaryTable called '%s', which is no name, its own table's, or another one's.",
            "Give each table of an entity a name of its own."),
    /** Column in a table that is not the entity's. */
    TABLE_UNKNOWN(
            1602,
            "%s.%s is in table '%s', which is not one of the entity's%s",
            "Name the table in a @SecondaryTable on the class; without a table the column stands in the entity's own."),
    /** Key or version in a secondary table. */
    KEY_IN_SECONDARY_TABLE(
            1603,
            "%s.%s identifies or counts the object, so it cannot stand in a secondary table.",
            "Remove 'table'; @SecondaryTable(pkJoinColumns = ..) names the key's columns in the other table."),

    /** Expression that tells classes apart. */
    DISCRIMINATOR_EXPRESSION(
            1607,
            "@DiscriminatorExpression is on %s.%s(), %s.",
            "Make it one static method of the root, not private, that takes a %4$s.Path and returns an expression."),
    /** Query of an entity's rows. */
    ROWS_METHOD(
            1604,
            "@FromSelect is on %s.%s(), %s.",
            "Make it one static method of the entity, not private, that takes nothing and returns a Query."),
    /** Table that is declared elsewhere. */
    GIVEN_TABLE(
            1608,
            "@FromTable is on %s.%s(), %s.",
            "Make it one static method of an entity without @Table, not private, that takes nothing and returns a Table."),
    /** View within a hierarchy. */
    ROWS_OF_HIERARCHY(
            1605,
            "%s has rows of its own, but extends the entity %s, in whose tables its rows stand.",
            "Let it extend a @MappedSuperclass, or nothing."),
    /** Something to write on a view. */
    ROWS_NEVER_WRITTEN(
            1606, "%s has @%s, but its rows come from a view or a query and are never written.", "Remove it."),

    /** Former name of no column. */
    RENAMED_WITHOUT_COLUMN(
            1609,
            "@RenamedFrom is on %s.%s, which has no column of its own.",
            "Put it on the attribute that has the column: the other end of the relationship, or a component of the value."),

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
            "They belong together by name."),

    /** A tenant that is no value of a column. */
    TENANT_WITHOUT_COLUMN(
            1610,
            "@TenantId is on %s.%s, which is no value with a column of the entity's own.",
            "Put it on a plain attribute of the entity or of a @MappedSuperclass: the key of the tenant, say."),
    /** Two tenants. */
    SECOND_TENANT(1611, "%s.%s has @TenantId, and so has '%s'.", "A row belongs to one tenant; keep one of them."),
    /** Policy of a part of a hierarchy. */
    POLICY_BELOW_THE_TOP(
            1612,
            "@%s is on %s, which extends an entity and shares its rows.",
            "Put it on the class at the top of the hierarchy, or on a @MappedSuperclass of it."),
    /** Mark of deleted rows that does not exist. */
    SOFT_DELETE_ATTRIBUTE(1613, "no attribute '%2$s' in %1$s%3$s", "@SoftDelete names the attribute that is the mark."),
    /** Mark of deleted rows of a wrong type. */
    SOFT_DELETE_TYPE(
            1614,
            "@SoftDelete of %s names '%s', whose type cannot say that a row is deleted.",
            "Name a boolean, an Instant, LocalDateTime or OffsetDateTime, a String or an enum."),

    /** Unsupported annotation. */
    UNSUPPORTED_ANNOTATION(1801, "@%s is not supported yet.", "%s"),
    /** Unsupported member. */
    UNSUPPORTED_MEMBER(1802, "'%s' of @%s is not supported yet.", "%s"),

    /** Processor did not run. */
    PROCESSOR_DID_NOT_RUN(
            1901,
            "the Aludel processor did not run, so %s is not enhanced and has no metamodel.",
            "From JDK 23 on javac does not look for processors on the class path. Name aludel-processor in"
                    + " <annotationProcessorPaths> of maven-compiler-plugin (Gradle: annotationProcessor), or compile with -proc:full."),
    /** Not seen by the processor. */
    NOT_PROCESSED(
            1905,
            "%s is mapped, but annotation processors were not shown it, so it is not enhanced.",
            "Usually its source was compiled only because another one needed it (-sourcepath); name it to the compiler."),
    /** Not javac. */
    NOT_JAVAC(
            1902,
            "this compiler is not javac, so entity classes are not enhanced; the metamodel is generated all the same.",
            "Compile with javac (Maven and Gradle do), also where an IDE builds: let it delegate to Maven or Gradle."),
    /** Enhancement failed. */
    ENHANCEMENT_FAILED(
            1903, "%s could not be enhanced: %s.", "Nothing was written for it; correct the cause and compile again."),
    /** Could not write. */
    CANNOT_WRITE(1904, "%s could not be written: %s.", "Check the output directory.");

    private final int number;
    private final String what;
    private final String remedy;

    Message(int number, String what, String remedy) {
        this.number = number;
        this.what = what;
        this.remedy = remedy;
    }

    /** The stable code, such as {@code PRC-1101}. */
    public String code() {
        return "PRC-" + number;
    }

    /** The whole text, with the user's names in it. */
    public String text(@Nullable Object... arguments) {
        return code() + ": " + format(what, arguments) + "\n  " + format(remedy, arguments);
    }

    private String format(String template, @Nullable Object... arguments) {
        if (template.equals("%s")) {
            return String.valueOf(arguments[arguments.length - 1]);
        }
        return String.format(Locale.ROOT, template, arguments);
    }
}
