package io.aludel.migrate.law;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.law.Draft.DraftTable;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Changes a model as people do in a day. With rows, nothing that only an empty table can bear. Not thread-safe. */
final class RandomEdits {
    private final RandomTables make;
    private final Random random;
    private final Dialect dialect;
    private final TestDatabase.Kind database;
    private final boolean rows;
    private final Draft draft;
    private final Set<String> old;
    private final Draft yesterday;

    RandomEdits(
            RandomTables make, Random random, Dialect dialect, TestDatabase.Kind database, boolean rows, Draft draft) {
        this.make = make;
        this.random = random;
        this.dialect = dialect;
        this.database = database;
        this.rows = rows;
        this.draft = draft;
        this.yesterday = draft.copy();
        this.old = Set.copyOf(draft.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .toList());
    }

    void edit() {
        if (draft.tables().isEmpty() || make.chance(8)) {
            draft.tables().add(make.table(draft));
            return;
        }
        DraftTable table = make.one(draft.tables());
        switch (random.nextInt(14)) {
            case 0 -> dropTable(table);
            case 1, 2 -> addColumn(table);
            case 3 -> dropColumn(table);
            case 4 -> changeType(table);
            case 5 -> changeNull(table);
            case 6 -> changeDefault(table);
            case 7 -> changeComment(table);
            case 8 -> dropElement(table);
            case 9 -> changeElement(table);
            case 10 -> changeKey(table);
            default -> addElement(table);
        }
    }

    private void addElement(DraftTable table) {
        List<TableElement> before = List.copyOf(table.elements());
        make.extra(draft, table);
        if (!rows) {
            return;
        }
        // new columns hold one value in all rows, so that nothing can be unique about them
        for (TableElement element : List.copyOf(table.elements())) {
            boolean isNew = !before.contains(element);
            if (isNew && isUnique(element) && usesNewColumn(table, element)) {
                table.elements().remove(element);
            }
        }
    }

    private static boolean isUnique(TableElement element) {
        return element instanceof UniqueConstraint || element instanceof Index index && index.unique();
    }

    private boolean usesNewColumn(DraftTable table, TableElement element) {
        return table.columns().stream()
                .filter(column -> !old.contains(table.name() + "." + column.name()))
                .anyMatch(column -> DraftTable.uses(element, column.name(), dialect));
    }

    private void addColumn(DraftTable table) {
        Column<?> column = make.column(table);
        if (rows && !column.isNullable() && column.serverDefault() == null) {
            column = column.nullable(true);
        }
        table.elements().add(column);
    }

    private void dropTable(DraftTable table) {
        draft.tables().remove(table);
        if (rows) {
            dropReferring(table);
        }
        for (DraftTable other : draft.tables()) {
            for (ForeignKey key : other.all(ForeignKey.class)) {
                if (table.isReferredBy(key)) {
                    other.elements().remove(key);
                    if (rows || make.chance(50)) {
                        key.columns().forEach(column -> remove(other, column));
                    }
                }
            }
        }
    }

    /** With rows, columns that referred to a table yesterday go with it: what they hold refers to nothing when the table comes back. */
    private void dropReferring(DraftTable gone) {
        for (DraftTable old : yesterday.tables()) {
            for (ForeignKey key : old.all(ForeignKey.class)) {
                if (gone.isReferredBy(key)) {
                    draft.tables().stream()
                            .filter(table -> table.name().equals(old.name()))
                            .forEach(table -> key.columns().forEach(column -> removeIfThere(table, column)));
                }
            }
        }
    }

    private void removeIfThere(DraftTable table, String name) {
        if (table.columns().stream().anyMatch(column -> column.name().equals(name))) {
            remove(table, name);
        }
    }

    private void dropColumn(DraftTable table) {
        List<Column<?>> all = table.columns().stream()
                .filter(column -> !table.primaryKey().contains(column.name()))
                .filter(column -> !draft.isReferred(table, column.name()))
                .filter(column -> !rows || canComeBack(table, column) && canComeBack(table, before(table, column)))
                .toList();
        if (!all.isEmpty() && table.columns().size() > 1) {
            remove(table, make.one(all).name());
        }
    }

    /** As it was yesterday, which is how it comes back. */
    private Column<?> before(DraftTable table, Column<?> column) {
        return yesterday.tables().stream()
                .filter(other -> other.name().equals(table.name()))
                .flatMap(other -> other.columns().stream())
                .filter(other -> other.name().equals(column.name()))
                .<Column<?>>map(other -> other)
                .findFirst()
                .orElse(column);
    }

    private boolean canComeBack(DraftTable table, Column<?> column) {
        boolean unique = table.users(column.name(), dialect).stream().anyMatch(RandomEdits::isUnique);
        return column.isNullable() && column.serverDefault() == null || column.serverDefault() != null && !unique;
    }

    private void remove(DraftTable table, String column) {
        table.users(column, dialect).forEach(element -> drop(table, element));
        table.elements()
                .removeIf(element ->
                        element instanceof Column<?> other && other.name().equals(column));
    }

    private void drop(DraftTable table, TableElement element) {
        table.elements().remove(element);
        if (element instanceof UniqueConstraint unique) {
            List<ForeignKey> keys = draft.referring(table, unique.columns());
            boolean other = table.primaryKey().equals(unique.columns())
                    || table.all(UniqueConstraint.class).stream()
                            .anyMatch(more -> more.columns().equals(unique.columns()));
            if (!other) {
                draft.tables().forEach(more -> more.elements().removeAll(keys));
            }
        }
    }

    private void changeType(DraftTable table) {
        List<Column<?>> all = table.columns().stream()
                .filter(column -> !table.primaryKey().contains(column.name()))
                .filter(column -> !draft.isReferred(table, column.name()))
                .filter(column -> table.users(column.name(), dialect).stream()
                        .noneMatch(element -> element instanceof ForeignKey || element instanceof CheckConstraint))
                .filter(column -> table.users(column.name(), dialect).isEmpty() || Kinds.isKey(column.type()))
                .filter(column -> column.serverDefault() == null)
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Column<?> column = make.one(all);
        SqlType<?> type = rows || database == TestDatabase.Kind.POSTGRESQL || database == TestDatabase.Kind.H2
                ? Kinds.convertible(random, column.type())
                : Kinds.any(random, database);
        List<TableElement> users = table.users(column.name(), dialect);
        boolean fits = users.isEmpty()
                || Kinds.isKey(type)
                        && users.stream().noneMatch(user -> user.toString().contains("lower("));
        if (fits) {
            table.change(column.name(), before -> before.typed(type));
        }
    }

    /** A number that tells rows apart gets more room, or counts from now on, or does so no more. */
    private void changeKey(DraftTable table) {
        List<Column<?>> all = table.columns().stream()
                .filter(column -> column.isPrimaryKey() && column.type().isInteger())
                .filter(column -> !draft.isReferred(table, column.name()))
                .filter(column -> table.users(column.name(), dialect).isEmpty())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        String key = all.get(0).name();
        if (make.chance(50)) {
            boolean never = all.get(0).autoIncrement() == Column.AutoIncrement.NEVER;
            table.change(
                    key,
                    column -> column.autoIncrement(never ? Column.AutoIncrement.AUTO : Column.AutoIncrement.NEVER));
        } else {
            table.change(key, column -> column.typed(SqlTypes.BIGINT));
        }
    }

    private void changeNull(DraftTable table) {
        List<Column<?>> all = table.columns().stream()
                .filter(column -> !table.primaryKey().contains(column.name()))
                .filter(column -> table.users(column.name(), dialect).stream()
                        .noneMatch(element -> element instanceof ForeignKey key && setsNull(key)))
                .filter(column -> !rows || old.contains(table.name() + "." + column.name()))
                .toList();
        if (!all.isEmpty()) {
            table.change(make.one(all).name(), column -> column.nullable(!column.isNullable()));
        }
    }

    private static boolean setsNull(ForeignKey key) {
        return key.onDelete() == ReferentialAction.SET_NULL || key.onUpdate() == ReferentialAction.SET_NULL;
    }

    private void changeDefault(DraftTable table) {
        List<Column<?>> all = table.columns().stream()
                .filter(column -> !column.isPrimaryKey())
                .filter(column -> !rows || keepsDefault(table, column))
                .toList();
        if (!all.isEmpty()) {
            table.change(
                    make.one(all).name(),
                    column -> column.serverDefault(
                            column.serverDefault() != null && make.chance(40)
                                    ? null
                                    : make.serverDefault(column.type())));
        }
    }

    /** With rows, a column that is added may have one value, which must not break a key. */
    private boolean keepsDefault(DraftTable table, Column<?> column) {
        return old.contains(table.name() + "." + column.name())
                || column.isNullable()
                        && table.users(column.name(), dialect).stream()
                                .noneMatch(user -> isUnique(user) || user instanceof ForeignKey);
    }

    private void changeComment(DraftTable table) {
        if (make.chance(60)) {
            table.change(
                    make.one(table.columns()).name(),
                    column -> column.comment(make.chance(30) ? null : make.comment()));
            return;
        }
        table.elements().removeIf(TableOptions.class::isInstance);
        if (make.chance(70)) {
            table.elements().add(TableOptions.NONE.comment(make.comment()));
        }
    }

    private List<TableElement> keysAndChecks(DraftTable table) {
        List<TableElement> all = new ArrayList<>();
        all.addAll(table.all(UniqueConstraint.class));
        all.addAll(table.all(Index.class));
        all.addAll(table.all(CheckConstraint.class));
        all.addAll(table.all(ForeignKey.class));
        return all;
    }

    private void dropElement(DraftTable table) {
        List<TableElement> all = keysAndChecks(table);
        if (!all.isEmpty()) {
            drop(table, make.one(all));
        }
    }

    private void changeElement(DraftTable table) {
        List<TableElement> all = keysAndChecks(table);
        if (all.isEmpty()) {
            return;
        }
        TableElement element = make.one(all);
        if (element instanceof ForeignKey key) {
            boolean nullable = key.columns().stream()
                    .allMatch(column -> table.column(column).isNullable());
            table.replace(key, key.onDelete(make.action(nullable)));
        } else if (element instanceof Index index) {
            Index changed = make.chance(50) || rows
                    ? index.named(make.newName("ix"))
                    : index.unique()
                            ? new Index(index.name(), index.parts(), false, index.where(), index.options())
                            : index.asUnique();
            table.replace(index, changed);
        } else if (element instanceof UniqueConstraint unique) {
            table.replace(unique, unique.named(make.newName("uq")));
        }
    }
}
