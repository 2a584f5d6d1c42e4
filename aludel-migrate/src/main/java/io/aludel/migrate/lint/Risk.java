package io.aludel.migrate.lint;

/** What goes wrong, and so how much it matters how many rows a table has. */
public enum Risk {
    /** Others wait while the rows are looked at; a small table is done in a moment. */
    LOCK,
    /** The rows are written again while others wait; a small table is done in a moment. */
    REWRITE,
    /** Values go, and do not come back; an empty table has none. */
    LOSS,
    /** Values go that were meant to stay, as far as one can see; any row counts. */
    MISTAKE,
    /** The application that is still running uses what is not there any more. */
    COMPATIBILITY,
    /** The statement fails, whatever the table holds. */
    FAILURE,
    /** The statement fails as soon as the table has rows. */
    FAILURE_WITH_ROWS,
    /** Nothing goes wrong, but it could be better. */
    STYLE;

    /** Whether a table that the same revision creates is free of it. */
    boolean sparesNewTables() {
        return this != FAILURE && this != STYLE;
    }
}
