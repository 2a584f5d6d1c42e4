package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.RestateColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A primary key that changes along with the column that counts up. MySQL and MariaDB want such a column to be of a key at every moment, so
 * that the column comes, goes, begins or ends to count in the statement that changes the key. Immutable.
 *
 * @param pair the table
 * @param before the column that counts so far, or null
 * @param after the column that counts from now on, or null
 */
record CountingKey(
        TablePair pair,
        @Nullable Column<?> before,
        @Nullable Column<?> after) {
    /** The key of a table; empty where it does not change, or columns need not wait for it. */
    static Optional<CountingKey> of(TablePair pair) {
        if (pair.dialect().likeness().keepsPrimaryKeyNames()) {
            return Optional.empty();
        }
        Column<?> before = Counting.column(pair, pair.found());
        Column<?> after = Counting.column(pair, pair.wanted());
        if (!PrimaryKeyComparator.differs(pair) && !isBehindAnother(pair, after)) {
            return Optional.empty();
        }
        boolean same = before == null || after == null
                ? before == after
                : before.name().equalsIgnoreCase(after.name());
        return same ? Optional.empty() : Optional.of(new CountingKey(pair, before, after));
    }

    /** Whether a column that is to count is not the first of the key so far, nor of any index that there is to be. */
    private static boolean isBehindAnother(TablePair pair, @Nullable Column<?> after) {
        PrimaryKey found = key(pair.found());
        if (after == null || found == null || found.columns().get(0).equalsIgnoreCase(after.name())) {
            return false;
        }
        List<List<String>> keys = new ArrayList<>();
        pair.wanted().indexes().forEach(index -> keys.add(index.columns()));
        pair.wanted().uniqueConstraints().forEach(unique -> keys.add(unique.columns()));
        return keys.stream()
                .noneMatch(columns -> !columns.isEmpty() && columns.get(0).equalsIgnoreCase(after.name()));
    }

    /** Whether a column of this name comes or goes along with the key. */
    boolean moves(String column) {
        return isNew() && column.equals(Objects.requireNonNull(after).name())
                || isGone() && column.equals(Objects.requireNonNull(before).name());
    }

    /** Whether the column that counts from now on was not there. */
    boolean isNew() {
        return after != null && pair.foundColumn(after).isEmpty();
    }

    private boolean isGone() {
        return before != null && TablePair.column(pair.wanted(), before.name()).isEmpty();
    }

    /** The column that a step drops along with the key; empty for all steps but {@link #step}. */
    Optional<String> dropped(MigrationOp step) {
        return isGone() && step.equals(step())
                ? Optional.of(Objects.requireNonNull(before).name())
                : Optional.empty();
    }

    /** All of it in a statement, forwards and backwards. */
    ExecuteSql step() {
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        if (key(pair.found()) != null) {
            up.add("DROP PRIMARY KEY");
        }
        if (key(pair.wanted()) != null) {
            down.add("DROP PRIMARY KEY");
        }
        if (before != null) {
            up.add(isGone() ? part(pair.found(), drop(pair.found(), before)) : counting(before, false));
            down.add(isGone() ? part(pair.found(), add(pair.found(), before)) : counting(before, true));
        }
        if (after != null) {
            up.add(isNew() ? part(pair.wanted(), add(pair.wanted(), after)) : counting(after, true));
            down.add(isNew() ? part(pair.wanted(), drop(pair.wanted(), after)) : counting(after, false));
        }
        addKey(pair.wanted(), up);
        addKey(pair.found(), down);
        String alter = alter(pair.wanted());
        return ExecuteSql.of(alter + String.join(", ", up)).reversedBy(alter + String.join(", ", down));
    }

    private void addKey(Table table, List<String> parts) {
        PrimaryKey key = key(table);
        if (key != null) {
            List<String> columns = new ArrayList<>(key.columns());
            Column<?> counting = Counting.column(pair, table);
            if (counting != null && table.isPrimaryKeyImplicit()) {
                // The one that counts stands first, as where a table is created.
                columns.sort(Comparator.comparing(column -> !column.equals(counting.key())));
            }
            parts.add("ADD PRIMARY KEY (" + dialect().definitions().context().columns(table, columns) + ")");
        }
    }

    /** A column that stays, as it is from now on; backwards too, since it becomes what it was in the step that follows. */
    private String counting(Column<?> column, boolean numbered) {
        Column<?> wanted = TablePair.column(pair.wanted(), column.name()).orElse(column);
        Table table = pair.wanted();
        return part(table, new RestateColumn(table, wanted.name(), wanted, false, numbered, null, false));
    }

    private static DdlElement add(Table table, Column<?> column) {
        return AddColumn.of(table, column);
    }

    private static DdlElement drop(Table table, Column<?> column) {
        return DropColumn.of(table, column.name());
    }

    private String part(Table table, DdlElement element) {
        return dialect().compile(element).substring(alter(table).length());
    }

    private String alter(Table table) {
        return "ALTER TABLE " + dialect().definitions().context().table(table) + " ";
    }

    private Dialect dialect() {
        return pair.dialect();
    }

    private static @Nullable PrimaryKey key(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null || key.columns().isEmpty() ? null : key;
    }
}
