package io.aludel.schema;

/**
 * Says that the database fills a column by means that are not part of its definition, such as a trigger. Stateless; given as server
 * default, it writes nothing.
 */
public enum FetchedValue implements SqlFragment {
    /** The only one. */
    INSTANCE
}
