package io.aludel.processor.enhance;

/** How access to a persistent field is rewritten. */
public enum FieldKind {
    /** A value of the row. */
    BASIC,
    /** A value of the row that may change by itself. */
    MUTABLE,
    /** A reference to one other entity. */
    REFERENCE,
    /** A collection of other entities. */
    COLLECTION,
    /** A view of an attribute of related objects. */
    PROXY
}
