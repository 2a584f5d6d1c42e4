package io.aludel.processor.report;

/** What is wrong with relationships and collections: 1301 to 1399. */
public enum RelationshipMessage implements Message {
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
            "Give the collection a type argument, as in List<Post>, or a superclass with type parameters, as in"
                    + " 'extends Base<Post>', or write targetEntity = Post.class."),
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
            "Add such an attribute to %5$s, or name one that it has, or its column; the objects themselves keep what is in it."),
    /** Type of that attribute. */
    ELEMENT_ATTRIBUTE_TYPE(1316, "@%s of %s.%s names %s.%s, which is %s, not %s.", "%s"),
    /** On the wrong shape. */
    COLLECTION_SHAPE(1317, "@%s is on %s.%s, which is no %s.", "Declare it as %4$s, or remove the annotation."),
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
    /** The relationship of a condition. */
    CONDITION_OF(
            1324, "@JoinCondition names '%s', which is no relationship of %s%s", "Name a relationship of the class."),
    /** The method of a condition. */
    CONDITION_METHOD(
            1325,
            "@JoinCondition on %s.%s(): it is not a static method from %1$s_.Path and %s_.Path to Predicate.",
            "Declare it as: static Predicate %2$s(%1$s_.Path owner, %3$s_.Path target)."),
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
    /** Two relationships write one column. */
    OVERLAP(
            1345,
            "%s.%s writes column '%5$s', which %3$s.%4$s writes, too; one overwrites what the other says.",
            "Make them ends of one relationship with mappedBy, mark one @ViewOnly, or accept it: @Overlaps(\"%4$s\")."),
    /** The first row of a tree. */
    NEVER_FIRST(
            1346,
            "%s.%s is never null, as its type says, but refers to %s: the first row has nothing to refer to.",
            "Declare it as @Nullable %3$s, or say that it is meant: optional = false."),
    /** A database that lets go of rows. */
    NEVER_SET_NULL(
            1347,
            "%s.%s is never null, but %s says SET_NULL: the database cannot set it to NULL.",
            "Choose another action, or declare it optional: with @Nullable in null-marked code.");

    private final MessageText template;

    RelationshipMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
