package io.aludel.migrate.batch;

/** What keeps SQLite from letting a table go that is made again. */
enum References {
    /** No row refers to it, or nobody looks. */
    NONE,
    /** Rows refer to it, and can do without it until the end of the transaction. */
    WAITING,
    /** Rows refer to it that would be deleted or changed along with it. */
    ACTING
}
