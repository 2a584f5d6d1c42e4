package io.aludel.orm.load;

/** How a relationship is loaded. */
public enum Strategy {
    /** At the first touch, as the {@link FetchMode} says. */
    LAZY,
    /** In the same statement, by an outer join. */
    JOINED,
    /** In one more statement for all objects of the result, by their keys. */
    SELECTIN,
    /** From the columns of a join that the query itself has. */
    CONTAINS,
    /** Never: touching it raises. */
    RAISE
}
