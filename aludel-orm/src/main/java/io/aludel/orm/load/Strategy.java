package io.aludel.orm.load;

/** How a relationship is loaded. */
public enum Strategy {
    /** As the mapping says: an option goes on from here without a choice of its own. */
    DEFAULT("defaultload"),
    /** At the first touch, as the {@link FetchMode} says. */
    LAZY("lazyload"),
    /** In the same statement, by an outer join. */
    JOINED("joinedload"),
    /** In one more statement for all objects of the result, by their keys. */
    SELECTIN("selectinload"),
    /** In one more statement that repeats the query as a subquery. */
    SUBQUERY("subqueryload"),
    /** Right after the rows, as if it had been touched. */
    IMMEDIATE("immediateload"),
    /** From the columns of a join that the query itself has. */
    CONTAINS("containsEager"),
    /** Never, and it looks empty. */
    NOLOAD("noload"),
    /** Never: touching it raises. */
    RAISE("raiseload"),
    /** Touching it raises when the database would have to be asked. */
    RAISE_ON_SQL("raiseOnSql");

    private final String option;

    Strategy(String option) {
        this.option = option;
    }

    /** The method of {@code Load} that chooses it. */
    public String option() {
        return option;
    }

    /** Whether a to-one needs its foreign key for it, right after the rows. */
    boolean needsForeignKey() {
        return this == SELECTIN || this == SUBQUERY || this == IMMEDIATE;
    }

    /** Whether it loads together with the rows, or right after them. */
    boolean isEager() {
        return this == JOINED || this == SELECTIN || this == SUBQUERY || this == IMMEDIATE || this == CONTAINS;
    }

    /** Whether it is carried out where the rows of the class are read that has the relationship. */
    boolean goesWithRows() {
        return this == JOINED || this == SELECTIN || this == SUBQUERY;
    }
}
