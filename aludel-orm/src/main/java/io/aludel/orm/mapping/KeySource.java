package io.aludel.orm.mapping;

/** Where the key of a new row comes from. */
public enum KeySource {
    /** The application sets it. */
    ASSIGNED,
    /** The database numbers the rows. */
    DATABASE,
    /** A random UUID. */
    UUID
}
