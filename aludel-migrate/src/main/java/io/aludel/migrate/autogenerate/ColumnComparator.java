package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnState;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Columns that come, change and go. Those that go do so last, when no key or index needs them any more. */
final class ColumnComparator implements TableComparator {
    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        Optional<CountingKey> counting = CountingKey.of(pair);
        for (Column<?> wanted : pair.wanted().columns()) {
            boolean alone = counting.filter(key -> key.moves(wanted.name())).isEmpty();
            if (alone && pair.foundColumn(wanted).isEmpty() && pair.accepts(ObjectKind.COLUMN, wanted.name())) {
                receiver.accept(AddColumn.of(pair.name(), pair.schema(), alone(pair.wanted(), wanted)));
            }
        }
        for (Column<?> wanted : pair.wanted().columns()) {
            Optional<Column<?>> found = pair.foundColumn(wanted);
            if (found.isPresent() && pair.accepts(ObjectKind.COLUMN, wanted.name())) {
                if (isMadeAgain(pair, found.get(), wanted)) {
                    receiver.accept(new DropColumn(
                            pair.name(), pair.schema(), found.get().name(), alone(pair.found(), found.get()), false));
                    receiver.accept(AddColumn.of(pair.name(), pair.schema(), alone(pair.wanted(), wanted)));
                    continue;
                }
                AlterColumn change = pair.options()
                        .columns()
                        .compare(new ColumnPair(pair, found.get(), wanted), change(pair, found.get(), wanted));
                if (change.changesAnything()) {
                    receiver.accept(change);
                }
            }
        }
        counting.filter(CountingKey::isNew).ifPresent(key -> receiver.accept(key.step()));
    }

    private static boolean isMadeAgain(TablePair pair, Column<?> found, Column<?> wanted) {
        return Computations.isMadeAgain(pair, found, wanted)
                || found.computed() != null && wanted.computed() != null && readsAnotherType(pair, found, wanted)
                || wanted.computed() != null
                        && !pair.dialect().likeness().changesComputedTypes()
                        && pair.options().types()
                        && typeDiffers(new ColumnPair(pair, found, wanted));
    }

    /** Whether it is computed, before or afterwards, from a column that cannot get its new type meanwhile. */
    private static boolean readsAnotherType(TablePair pair, Column<?> found, Column<?> wanted) {
        if (!pair.dialect().likeness().keepsTypesUnderComputations()
                || !pair.options().types()) {
            return false;
        }
        for (Column<?> other : pair.wanted().columns()) {
            Optional<Column<?>> before = pair.foundColumn(other);
            if (before.isPresent()
                    && (ComputedColumns.reads(
                                    pair.dialect(), found, before.get().name())
                            || ComputedColumns.reads(pair.dialect(), wanted, other.name()))
                    && pair.accepts(ObjectKind.COLUMN, other.name())
                    && typeDiffers(new ColumnPair(pair, before.get(), other))) {
                return true;
            }
        }
        return false;
    }

    /** The column without keys, which are compared by themselves; as one of several of a key it does not begin to count. */
    private static Column<?> alone(Table table, Column<?> column) {
        Column<?> alone = declared(table, column);
        boolean counts = Table.of("t", new MetaData(), alone).autoIncrementColumn() != null;
        return counts && !column.equals(table.autoIncrementColumn())
                ? alone.autoIncrement(Column.AutoIncrement.NEVER)
                : alone;
    }

    private static Column<?> declared(Table table, Column<?> column) {
        for (TableElement element : table.elements()) {
            if (element instanceof Column<?> declared && declared.name().equals(column.name())) {
                return declared;
            }
        }
        return column;
    }

    @Override
    public void finish(TablePair pair, Consumer<MigrationOp> receiver) {
        Optional<CountingKey> counting = CountingKey.of(pair);
        for (Column<?> found : pair.found().columns()) {
            boolean kept = counting.filter(key -> key.moves(found.name())).isPresent()
                    || pair.wanted().columns().stream()
                            .anyMatch(wanted -> pair.foundColumn(wanted)
                                    .filter(found::equals)
                                    .isPresent());
            if (!kept && !found.isSystem() && pair.accepts(ObjectKind.COLUMN, found.name())) {
                receiver.accept(
                        new DropColumn(pair.name(), pair.schema(), found.name(), alone(pair.found(), found), false));
            }
        }
    }

    private static AlterColumn change(TablePair pair, Column<?> found, Column<?> wanted) {
        AlterColumn change =
                AlterColumn.of(pair.name(), pair.schema(), found.name()).with(ColumnState.of(found));
        if (found.isNullable() != wanted.isNullable() && !(wanted.isPrimaryKey() && found.isPrimaryKey())) {
            change = change.nullable(wanted.isNullable());
        }
        ColumnPair columns = new ColumnPair(pair, found, wanted);
        if (pair.options().types() && typeDiffers(columns)) {
            change = change.type(BareTypes.of(wanted.type()));
            change = change.with(change.change()
                    .using(Conversion.using(pair.dialect(), found, wanted))
                    .usingBack(Conversion.using(pair.dialect(), wanted, found)));
        }
        if (pair.options().serverDefaults() && !isMade(found) && !isMade(wanted)) {
            Boolean decided = pair.options().compareDefault().differ(columns);
            if (decided == null ? DefaultComparison.differ(pair, found, wanted) : decided) {
                change = change.serverDefault(wanted.serverDefault());
            }
        }
        boolean converted = change.change().using() != null || change.change().usingBack() != null;
        if (converted && found.serverDefault() != null && wanted.serverDefault() != null) {
            change = change.serverDefault(wanted.serverDefault()); // no default is converted along with its column
        }
        if (Identities.differ(pair, found, wanted)) {
            change = change.identity(Identities.stored(pair, wanted));
        }
        Boolean numbered = Identities.begins(pair, found, wanted);
        if (numbered != null) {
            change = change.autoIncrement(numbered);
        }
        if (Computations.differ(pair, found, wanted)) {
            change = change.computed(wanted.computed());
        }
        if (pair.dialect().likeness().keepsComments() && !Objects.equals(found.comment(), wanted.comment())) {
            change = change.comment(wanted.comment());
        }
        return Counting.of(pair, change, found, wanted);
    }

    private static boolean typeDiffers(ColumnPair columns) {
        Boolean decided = columns.table().options().compareType().differ(columns);
        if (decided != null) {
            return decided;
        }
        TablePair pair = columns.table();
        return !isRowId(pair, columns.found(), columns.wanted())
                && TypeComparison.of(pair.dialect())
                        .differ(columns.found().type(), columns.wanted().type());
    }

    /** SQLite numbers columns of the type INTEGER only, and that is what is written for all whole numbers. */
    private static boolean isRowId(TablePair pair, Column<?> found, Column<?> wanted) {
        return pair.dialect().likeness().numbersOneTypeOnly()
                && wanted.equals(pair.wanted().autoIncrementColumn())
                && found.type().isInteger()
                && wanted.type().isInteger();
    }

    /** Values that the database makes by itself have no default that could change. */
    private static boolean isMade(Column<?> column) {
        return column.computed() != null || column.identity() != null;
    }
}
