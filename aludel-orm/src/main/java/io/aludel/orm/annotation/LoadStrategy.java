package io.aludel.orm.annotation;

/** How a relationship is loaded where the query says nothing; see {@link LoadedBy}. */
public enum LoadStrategy {
    /** At the first touch. */
    SELECT,
    /** In the same statement, by a join. */
    JOINED,
    /** In one more statement for all objects of a result, by their keys. */
    SELECTIN,
    /** In one more statement that repeats the query as a subquery. */
    SUBQUERY,
    /** At once, one statement for each object. */
    IMMEDIATE,
    /** Never; touching it raises. */
    RAISE,
    /** Touching it raises when a statement would have to be sent. */
    RAISE_ON_SQL,
    /** Never; it is empty. */
    NOLOAD
}
