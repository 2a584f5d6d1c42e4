package io.aludel.orm.mapping;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;

/**
 * A table of links between two entities, seen from one of them. Immutable.
 *
 * @param table the table
 * @param ownerColumns refer to the key of the entity that has the collection
 * @param targetColumns refer to the key of the entities in it
 */
public record LinkTable(Table table, List<Column<?>> ownerColumns, List<Column<?>> targetColumns) {
    public LinkTable {
        ownerColumns = List.copyOf(ownerColumns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The same table seen from the other end. */
    public LinkTable reversed() {
        return new LinkTable(table, targetColumns, ownerColumns);
    }
}
