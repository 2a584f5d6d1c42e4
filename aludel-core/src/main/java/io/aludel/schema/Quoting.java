package io.aludel.schema;

/** Whether a name stands between quotes. */
public enum Quoting {
    /** Where the database would otherwise change its case, take it for a reserved word or not understand it. */
    AUTO,
    /** In any case. */
    ALWAYS,
    /** Never, so that the database folds its case. */
    NEVER
}
