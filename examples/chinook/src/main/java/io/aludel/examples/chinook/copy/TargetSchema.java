package io.aludel.examples.chinook.copy;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Declares reflected tables again under the target's names, and gives each foreign key an index. */
public final class TargetSchema {
    private TargetSchema() {}

    /** The same tables, columns and constraints; nothing is created in a database yet. */
    public static MetaData of(MetaData source) {
        MetaData target = new MetaData();
        for (Table table : source.tables()) {
            Table.of(target, null, TargetNames.table(table), table.comment(), elements(table));
        }
        return target;
    }

    private static List<TableElement> elements(Table table) {
        List<TableElement> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add(column(table, column)));
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            elements.add(new PrimaryKey(null, TargetNames.columns(table, key.columns())));
        }
        table.foreignKeys().forEach(foreignKey -> elements.add(foreignKey(table, foreignKey)));
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            elements.add(new UniqueConstraint(null, TargetNames.columns(table, unique.columns())));
        }
        elements.addAll(indexes(table));
        return elements;
    }

    private static <T> Column<T> column(Table table, Column<T> column) {
        return Column.of(TargetNames.column(table, column.name()), column.type())
                .nullable(column.isNullable());
    }

    private static ForeignKey foreignKey(Table table, ForeignKey key) {
        Table referred = table.referredTable(key);
        List<String> columns = TargetNames.columns(table, key.columns());
        List<String> referredColumns = referred.primaryKeyColumns().stream()
                .map(column -> TargetNames.column(referred, column.name()))
                .toList();
        String name = "fk_" + TargetNames.table(table) + "_" + String.join("_", columns);
        return ForeignKey.of(columns, TargetNames.table(referred), referredColumns)
                .onDelete(key.onDelete())
                .onUpdate(key.onUpdate())
                .named(name);
    }

    /** Those of the source, and one for each foreign key: rows are found by it, and deleting a referred row looks for them. */
    private static List<Index> indexes(Table table) {
        Set<Index> indexes = new LinkedHashSet<>();
        for (Index index : table.indexes()) {
            indexes.add(Index.of(null, index.unique(), TargetNames.columns(table, index.columns())));
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (!isFoundByPrimaryKey(table, key)) {
                indexes.add(Index.of(null, false, TargetNames.columns(table, key.columns())));
            }
        }
        return List.copyOf(indexes);
    }

    private static boolean isFoundByPrimaryKey(Table table, ForeignKey key) {
        PrimaryKey primary = table.primaryKey();
        return primary != null && Collections.indexOfSubList(primary.columns(), key.columns()) == 0;
    }
}
