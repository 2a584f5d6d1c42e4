package io.aludel.orm;

/** Whether an object holds something for an attribute. */
public enum Presence {
    /** Nothing: it was never set, or is not loaded. */
    ABSENT,
    /** Null: it was set to null, or the row holds NULL. */
    NULL,
    /** A value. */
    VALUE
}
