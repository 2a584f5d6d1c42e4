package io.aludel.processor.model;

/** What the values of an element collection are. */
public enum CollectedKind {
    /** A value in one column. */
    BASIC,
    /** A value in several columns. */
    EMBEDDED,
    /** An entity, which has a table of its own. */
    ENTITY,
    /** Something that has no column. */
    UNSUPPORTED
}
