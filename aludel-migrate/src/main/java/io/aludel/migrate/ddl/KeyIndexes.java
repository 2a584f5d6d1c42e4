package io.aludel.migrate.ddl;

import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indexes under foreign keys. MySQL makes one of its own for a key that has none, takes it away when there is another, and then
 * refuses to drop that one: its own has to come back first. Stateless.
 */
final class KeyIndexes {
    private KeyIndexes() {}

    /** Before an index goes: makes those again that the foreign keys of the table would miss. In a script nothing is known of them. */
    static void before(OperationContext context, @Nullable String schema, String table, @Nullable String dropped) {
        Optional<Inspector> inspector = context.inspector();
        if (inspector.isEmpty() && context.dialect().likeness().indexesForeignKeys()) {
            context.target()
                    .comment("If a foreign key of " + table + " has no other index than " + dropped
                            + ", this is refused: create another index on its columns before.");
        }
        if (dropped == null
                || inspector.isEmpty()
                || !context.dialect().likeness().indexesForeignKeys()) {
            return;
        }
        TableFilter one = TableFilter.ALL.schema(schema).names(List.of(table));
        ReflectedTable known = inspector.get().tables(one).get(table);
        if (known == null || known.indexes().stream().noneMatch(index -> dropped.equals(index.name()))) {
            return;
        }
        List<Index> left = new ArrayList<>(known.indexes());
        left.removeIf(index -> dropped.equals(index.name()));
        for (ForeignKey key : known.foreignKeys()) {
            boolean byPrimaryKey =
                    known.primaryKey() != null && begin(known.primaryKey().columns(), key.columns());
            if (!byPrimaryKey && left.stream().noneMatch(index -> begin(index.columns(), key.columns()))) {
                Index own = Index.of(name(key, left, dropped), false, key.columns());
                Table over = context.tableOf(schema, table, MentionedColumns.of(own));
                context.define(Definitions.create(over, own, false));
                left.add(own);
            }
        }
    }

    /** As the database would call it: as the key, or as its first column. */
    private static String name(ForeignKey key, List<Index> left, String dropped) {
        String first = key.columns().get(0);
        String name = Objects.requireNonNullElse(key.name(), first);
        boolean taken = name.equals(dropped) || left.stream().anyMatch(index -> name.equals(index.name()));
        return taken ? first : name;
    }

    private static boolean begin(List<String> columns, List<String> wanted) {
        return columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).equals(wanted);
    }
}
