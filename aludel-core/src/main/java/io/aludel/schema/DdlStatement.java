package io.aludel.schema;

/**
 * A statement that changes what the database contains. Implemented by the records of {@code io.aludel.schema.ddl}, so that this
 * package need not know them.
 */
public interface DdlStatement {}
