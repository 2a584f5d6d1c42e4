package io.aludel.orm.runtime;

/** The declared type of a collection attribute. */
public enum CollectionKind {
    COLLECTION,
    LIST,
    SET
}
