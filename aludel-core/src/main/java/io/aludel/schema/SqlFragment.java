package io.aludel.schema;

import java.util.List;

/**
 * A piece of SQL inside a table's definition: a server default, a CHECK condition, the expression of an index.
 *
 * <p>Implemented by the nodes of {@code io.aludel.sql.ast} and by the expressions that users type, so that this package need not
 * know them, and by {@link RawSql}.
 */
public interface SqlFragment {
    /** What is kept: this itself, or the node behind an expression. */
    default SqlFragment node() {
        return this;
    }

    /** The columns that it mentions, each once; empty where that is not known. */
    default List<String> columnNames() {
        return List.of();
    }
}
