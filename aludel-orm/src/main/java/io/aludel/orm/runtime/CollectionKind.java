package io.aludel.orm.runtime;

/** The declared type of a collection attribute. */
public enum CollectionKind {
    COLLECTION,
    LIST,
    SET,
    MAP,
    WRITE_ONLY,
    DYNAMIC;

    /** Whether elements that are loaded are kept; otherwise changes are queued and queries read. */
    public boolean keepsElements() {
        return this != WRITE_ONLY && this != DYNAMIC;
    }
}
