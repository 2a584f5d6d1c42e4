package io.aludel.orm.load;

/** Why objects are loaded without a statement of the application. */
public enum LoadCause {
    /** An object is asked for by its key. */
    KEY,
    /** Columns of an object that is here: it was expired, is refreshed, or a lazy column was touched. */
    COLUMNS,
    /** A relationship, at its first touch or after the rows of a query. */
    RELATIONSHIP
}
