package io.aludel.schema;

/**
 * A piece of SQL inside a table's definition: a server default, a CHECK condition, the expression of an index.
 *
 * <p>Implemented by the nodes of {@code io.aludel.sql.ast}, so that this package need not know them, and by {@link RawSql}.
 */
public interface SqlFragment {}
