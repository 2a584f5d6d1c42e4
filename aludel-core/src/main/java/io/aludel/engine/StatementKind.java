package io.aludel.engine;

/** What a statement does, as its first word says. */
public enum StatementKind {
    /** Reads rows: SELECT, VALUES, TABLE. */
    SELECT,
    /** Adds rows: INSERT, REPLACE. */
    INSERT,
    /** Changes rows. */
    UPDATE,
    /** Removes rows: DELETE. */
    DELETE,
    /** Adds, changes and removes rows: MERGE. */
    MERGE,
    /** Anything else: definitions, settings, calls. */
    OTHER
}
