package io.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the elements together from which copies of a table are declared. Stateless. */
final class TableCopies {
    private TableCopies() {}

    /** Those of a table of another name, in whatever schema: keys to the table itself and to its schema follow. */
    static List<TableElement> named(Table table, String newName) {
        return referring(
                table,
                newName,
                key -> Objects.equals(key.referredSchema(), table.schema()) ? null : key.referredSchema());
    }

    /** Those of a table of another name: keys to the table itself follow, others refer to the schemas that a function gives. */
    static List<TableElement> referring(Table table, String newName, Function<ForeignKey, @Nullable String> schemas) {
        List<TableElement> copied = new ArrayList<>();
        for (TableElement element : table.elements()) {
            if (element instanceof ForeignKey key) {
                copied.add(
                        isOwn(table, key) ? key.referring(newName).inSchema(null) : key.inSchema(schemas.apply(key)));
            } else {
                copied.add(element);
            }
        }
        return copied;
    }

    private static boolean isOwn(Table table, ForeignKey key) {
        return key.referredTable().equals(table.name())
                && (key.referredSchema() == null || key.referredSchema().equals(table.schema()));
    }

    /** Those of a table and more; a column of a known key takes the place of the other. */
    static List<TableElement> extended(Table table, TableElement... more) {
        List<TableElement> all = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        for (TableElement element : more) {
            if (element instanceof Column<?> column) {
                replaced.add(column.key());
            }
        }
        for (TableElement element : table.elements()) {
            if (!(element instanceof Column<?> column && replaced.contains(column.key()))) {
                all.add(element);
            }
        }
        all.addAll(List.of(more));
        return all;
    }
}
