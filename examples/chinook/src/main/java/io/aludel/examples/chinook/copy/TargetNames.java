package io.aludel.examples.chinook.copy;

import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import java.util.List;

/**
 * What tables and columns are called in the target: as the ORM would name them, with a table's own key called {@code id}.
 *
 * <p>{@code InvoiceLine.UnitPrice} becomes {@code invoice_line.unit_price}, and {@code Artist.ArtistId} becomes {@code artist.id}.
 */
final class TargetNames {
    private TargetNames() {}

    static String table(Table table) {
        return NamingStrategy.snakeCase(table.name());
    }

    static String column(Table table, String column) {
        PrimaryKey key = table.primaryKey();
        boolean ownKey = key != null && key.columns().equals(List.of(column));
        return ownKey ? "id" : NamingStrategy.snakeCase(column);
    }

    static List<String> columns(Table table, List<String> columns) {
        return columns.stream().map(column -> column(table, column)).toList();
    }
}
