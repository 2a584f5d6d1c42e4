package io.aludel.schema;

/** When a deferrable constraint is checked unless the transaction says otherwise. */
public enum Initially {
    /** At the end of each statement. */
    IMMEDIATE,
    /** At the end of the transaction. */
    DEFERRED
}
