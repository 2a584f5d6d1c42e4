package io.aludel.sql;

/** How a common table expression differs from a plain one. */
public enum CteOption {
    /** It may refer to itself; {@link QueryExpr#unionAll} adds the part that does. */
    RECURSIVE,
    /** It is written in the WITH of the query that refers to it, rather than in that of the whole statement. */
    NESTED
}
