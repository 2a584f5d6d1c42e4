package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AlterColumn;

/**
 * Compares something more of columns that both sides have.
 *
 * <pre>{@code
 * CompareOptions.DEFAULT.columns((pair, change) ->
 *         pair.wanted().info().containsKey("frozen") ? AlterColumn.of(change.table(), change.schema(), change.column()) : change)
 * }</pre>
 */
@FunctionalInterface
public interface ColumnComparison {
    /** Nothing more. */
    ColumnComparison NONE = (pair, change) -> change;

    /**
     * What becomes of a column.
     *
     * @param change what was found so far, perhaps nothing
     * @return the same, or with more or less in it; one that changes nothing is left out
     */
    AlterColumn compare(ColumnPair pair, AlterColumn change);
}
