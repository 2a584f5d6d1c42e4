package io.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the elements together from which copies of a table are declared. Stateless. */
final class TableCopies {
    private TableCopies() {}

    /** Those of a table of another name, in whatever schema: keys to the table itself and to its schema follow. */
    static List<TableElement> named(Table table, String newName) {
        List<TableElement> copied = new ArrayList<>();
        for (TableElement element : table.elements()) {
            boolean self = element instanceof ForeignKey key
                    && key.referredTable().equals(table.name())
                    && (key.referredSchema() == null || key.referredSchema().equals(table.schema()));
            copied.add(
                    self
                            ? ((ForeignKey) element).referring(newName).inSchema(null)
                            : element instanceof ForeignKey key && Objects.equals(key.referredSchema(), table.schema())
                                    ? key.inSchema(null)
                                    : element);
        }
        return copied;
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
