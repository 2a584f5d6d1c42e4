package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The primary key: its columns in their order, and its name where one was given and the database keeps it. */
final class PrimaryKeyComparator implements TableComparator {
    private static final String DROP = "DROP PRIMARY KEY";

    @Override
    public void prepare(TablePair pair, Consumer<MigrationOp> receiver) {
        PrimaryKey found = key(pair.found());
        if (found == null
                || !differs(pair)
                || isReplaced(pair)
                || CountingKey.of(pair).isPresent()) {
            return;
        }
        receiver.accept(
                isNameless(pair, found)
                        ? ExecuteSql.of(alter(pair) + DROP).reversedBy(alter(pair) + add(pair, pair.found()))
                        : new DropConstraint(
                                pair.name(), pair.schema(), found.name(), ConstraintKind.PRIMARY_KEY, found, false));
    }

    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        Optional<CountingKey> counting = CountingKey.of(pair);
        if (counting.isPresent()) {
            if (!counting.get().isNew()) {
                receiver.accept(counting.get().step());
            }
            return;
        }
        PrimaryKey wanted = key(pair.wanted());
        if (wanted == null || !differs(pair)) {
            return;
        }
        if (isReplaced(pair)) {
            receiver.accept(ExecuteSql.of(alter(pair) + DROP + ", " + add(pair, pair.wanted()))
                    .reversedBy(alter(pair) + DROP + ", " + add(pair, pair.found())));
        } else if (isNameless(pair, wanted)) {
            receiver.accept(
                    ExecuteSql.of(alter(pair) + add(pair, pair.wanted())).reversedBy(alter(pair) + DROP));
        } else {
            receiver.accept(new AddConstraint(pair.name(), pair.schema(), wanted));
        }
    }

    /** Where the column that counts up has to be of a key at every moment, one key takes the place of the other. */
    private static boolean isReplaced(TablePair pair) {
        return !pair.dialect().likeness().keepsPrimaryKeyNames()
                && key(pair.found()) != null
                && key(pair.wanted()) != null;
    }

    /** Where names that were made up are not told, a key without one is dropped by being the only one. */
    private static boolean isNameless(TablePair pair, PrimaryKey key) {
        return key.name() == null && pair.dialect().likeness().dropsPrimaryKeysWithoutName();
    }

    private static String alter(TablePair pair) {
        return "ALTER TABLE " + pair.dialect().definitions().context().table(pair.wanted()) + " ";
    }

    private static String add(TablePair pair, Table table) {
        List<String> columns = Objects.requireNonNull(key(table)).columns();
        return "ADD PRIMARY KEY (" + pair.dialect().definitions().context().columns(table, columns) + ")";
    }

    private static @Nullable PrimaryKey key(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null || key.columns().isEmpty() ? null : (PrimaryKey) table.named(key);
    }

    static boolean differs(TablePair pair) {
        PrimaryKey found = key(pair.found());
        PrimaryKey wanted = key(pair.wanted());
        if (!pair.accepts(ObjectKind.PRIMARY_KEY, wanted == null ? null : wanted.name())) {
            return false;
        }
        if (found == null || wanted == null) {
            return found != wanted;
        }
        return !columns(pair.found(), found, pair).equals(columns(pair.wanted(), wanted, pair))
                || wanted.name() != null
                        && found.name() != null
                        && pair.dialect().likeness().keepsPrimaryKeyNames()
                        && !found.name().equalsIgnoreCase(pair.stored(wanted));
    }

    /** Where columns were only marked, the one that counts up comes first, as definitions write it. */
    private static List<String> columns(Table table, PrimaryKey key, TablePair pair) {
        List<String> names = TablePair.names(table, key.columns());
        return table == pair.wanted() && table.isPrimaryKeyImplicit()
                        || pair.wanted().isPrimaryKeyImplicit()
                ? names.stream().sorted().toList()
                : names;
    }
}
