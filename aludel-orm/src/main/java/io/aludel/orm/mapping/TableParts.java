package io.aludel.orm.mapping;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;

/**
 * The tables over which the objects of an entity are spread, the root's first; most entities have one. Immutable.
 *
 * @param parts the tables with their keys
 * @param tables the tables alone
 */
record TableParts(List<TablePart> parts, List<Table> tables) {
    static final TableParts NONE = of(List.of());

    static TableParts of(List<TablePart> parts) {
        return new TableParts(
                List.copyOf(parts), parts.stream().map(TablePart::table).toList());
    }

    /** The part with one of the tables of an entity. */
    TablePart with(Table table, EntityMapping owner) {
        for (TablePart part : parts) {
            if (part.table() == table) {
                return part;
            }
        }
        throw new IllegalStateException(table + " is no table of " + owner);
    }

    /** The table that has a column, or another one. */
    Table tableOf(Column<?> column, Table otherwise) {
        if (parts.size() > 1) {
            for (TablePart part : parts) {
                if (part.has(column)) {
                    return part.table();
                }
            }
        }
        return otherwise;
    }
}
