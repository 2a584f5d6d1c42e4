package io.aludel.migrate.render;

import io.aludel.schema.Column;
import io.aludel.schema.Column.AutoIncrement;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements of a table as a person would write them: what concerns one column and has no name of its own stands with the column, a key
 * without a name is said by its columns, and nothing is said twice.
 */
final class ShortTable {
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<TableElement> others = new ArrayList<>();

    private ShortTable() {}

    static List<TableElement> of(List<TableElement> elements) {
        ShortTable table = new ShortTable();
        for (TableElement element : elements) {
            if (element instanceof Column<?> column) {
                table.columns.put(column.name(), column);
            }
        }
        List<String> key = table.columns.values().stream()
                .filter(Column::isPrimaryKey)
                .map(Column::key)
                .toList();
        for (TableElement element : elements) {
            if (!(element instanceof Column<?>) && !table.takes(element, key)) {
                table.others.add(element);
            }
        }
        table.columns.replaceAll((name, column) ->
                column.autoIncrement() == AutoIncrement.NEVER && (key.size() > 1 || table.refers(column))
                        ? column.autoIncrement(AutoIncrement.AUTO) // numbers are for keys of one column of their own
                        : column);
        List<TableElement> all = new ArrayList<>(table.columns.values());
        all.addAll(table.others);
        return all;
    }

    private boolean refers(Column<?> column) {
        return !column.foreignKeys().isEmpty()
                || others.stream()
                        .anyMatch(element -> element instanceof ForeignKey reference
                                && reference.columns().contains(column.key()));
    }

    /** Whether the element is said by columns now. */
    private boolean takes(TableElement element, List<String> key) {
        if (element instanceof PrimaryKey primary) {
            return primary.equals(new PrimaryKey(null, key));
        }
        if (element instanceof UniqueConstraint unique && unique.columns().size() == 1) {
            String name = unique.columns().get(0);
            return unique.equals(new UniqueConstraint(null, unique.columns()))
                    && columns.computeIfPresent(name, (same, column) -> column.unique()) != null;
        }
        if (element instanceof ForeignKey reference && isPlain(reference)) {
            String name = reference.columns().get(0);
            return columns.computeIfPresent(name, (same, column) -> column.references(reference)) != null;
        }
        return false;
    }

    /** Whether it says no more than {@code references("table.column")} does. */
    static boolean isPlain(ForeignKey key) {
        return key.columns().size() == 1
                && key.referredColumns().size() == 1
                && key.equals(ForeignKey.of(key.columns(), key.referredTable(), key.referredColumns()))
                && !key.referredTable().contains(".")
                && !key.referredColumns().get(0).contains(".");
    }
}
