package io.aludel.orm.runtime;

/** Stand-in for the runtime enum of this name. */
public enum CollectionKind {
    LIST,
    SET,
    COLLECTION,
    MAP,
    WRITE_ONLY,
    DYNAMIC
}
