package io.aludel.orm.mapping;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the tables over which the objects of an entity are spread: its own, that of a superclass, or a {@code @SecondaryTable} of
 * either. Immutable.
 *
 * @param table the table
 * @param key its key columns, in the order of the entity's key
 * @param above the part to whose key the key of this one refers; null for the first
 * @param optional whether an object may have no row in it
 */
public record TablePart(
        Table table, List<Column<?>> key, @Nullable TablePart above, boolean optional) {
    public TablePart {
        key = List.copyOf(key);
    }

    /** Whether this is a part of a table whose columns are those of an object. */
    boolean has(Column<?> column) {
        return table.hasColumn(column.name()) && table.column(column.name()) == column;
    }
}
