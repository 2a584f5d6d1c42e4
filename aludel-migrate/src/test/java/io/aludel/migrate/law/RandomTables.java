package io.aludel.migrate.law;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.law.Draft.DraftTable;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Initially;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TextLiteral;
import io.aludel.schema.UniqueConstraint;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes up tables, columns, keys and indexes that a database takes. Not thread-safe; the same seed makes the same ones. */
final class RandomTables {
    private static final List<String> TABLES = List.of(
            "users",
            "posts",
            "tags",
            "Order",
            "user group",
            "mixedCase",
            "select",
            "größe",
            "a_long_name_that_is_nearly_as_long_as_names_may_be_here_60ch");
    private static final List<String> COLUMNS = List.of(
            "name",
            "title",
            "Amount",
            "created at",
            "from",
            "mixedCase",
            "straße",
            "value",
            "a_long_name_of_a_column_that_is_nearly_as_long_as_may_be_60c");
    private static final int LONGEST_BEFORE_NUMBER = 56;
    private static final List<String> COMMENTS = List.of("what it is", "it's \"quoted\"", "zwei\nZeilen; 100 %");

    private final Random random;
    private final Dialect dialect;
    private final TestDatabase.Kind database;
    private final boolean rows;
    private final boolean reusing;
    private final Set<String> used = new HashSet<>();
    private int numbers;

    RandomTables(Random random, Dialect dialect, TestDatabase.Kind database, boolean rows) {
        this.random = random;
        this.dialect = dialect;
        this.database = database;
        this.rows = rows;
        this.reusing = !rows && (database == TestDatabase.Kind.SQLITE || database == TestDatabase.Kind.MARIADB);
    }

    boolean is(TestDatabase.Kind kind) {
        return database == kind;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <E> E one(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    <E> List<E> some(List<E> list, int most) {
        List<E> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(most)));
    }

    String newName(String what) {
        int number = ++numbers;
        return switch (random.nextInt(6)) {
            case 0 -> what.toUpperCase(java.util.Locale.ROOT) + " " + number;
            case 1 -> what + "Mixed" + number;
            case 2 -> what + "_that_has_a_long_name_and_still_is_not_too_long_for_it_" + number;
            default -> what + "_" + number;
        };
    }

    /** A name that is not taken; where values would have to be converted, one that was never used before. */
    private String free(List<String> names, List<String> taken, String where, boolean again) {
        for (String name : names) {
            String place = where + "." + name;
            if (taken.stream().noneMatch(name::equalsIgnoreCase) && (again || !used.contains(place))) {
                used.add(place);
                return name;
            }
        }
        return "n" + ++numbers;
    }

    private List<String> shuffled(List<String> names) {
        List<String> all = new ArrayList<>(names);
        Collections.shuffle(all, random);
        return all;
    }

    /** Whether a table that went may come back as another one. */
    private boolean replacing() {
        return reusing;
    }

    DraftTable table(Draft draft) {
        String schema = is(TestDatabase.Kind.POSTGRESQL) && chance(25) ? one(List.of("other", "Other Schema")) : null;
        List<String> taken = draft.tables().stream().map(DraftTable::name).toList();
        DraftTable table = new DraftTable(schema, free(shuffled(TABLES), taken, "", replacing()), new ArrayList<>());
        key(table);
        int columns = 1 + random.nextInt(5);
        for (int column = 0; column < columns; column++) {
            table.elements().add(column(table));
        }
        if (chance(20)) {
            table.elements().add(TableOptions.NONE.comment(one(COMMENTS)));
        }
        for (int extra = random.nextInt(4); extra > 0; extra--) {
            extra(draft, table);
        }
        return table;
    }

    private void key(DraftTable table) {
        int kind = random.nextInt(10);
        if (kind < 4) {
            table.elements()
                    .add(Column.of("id", one(List.of(SqlTypes.INTEGER, SqlTypes.BIGINT)))
                            .primaryKey());
        } else if (kind < 5) {
            table.elements()
                    .add(Column.of("Id", SqlTypes.INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER));
        } else if (kind < 7) {
            table.elements().add(Column.of("code", Kinds.key(random)).primaryKey());
        } else if (kind < 9 || rows) {
            table.elements().add(Column.of("part a", Kinds.key(random)).notNull());
            table.elements().add(Column.of("b", Kinds.key(random)).notNull());
            table.elements().add(new PrimaryKey(chance(50) ? newName("pk") : null, List.of("part a", "b")));
        }
    }

    Column<?> column(DraftTable table) {
        List<String> taken = table.columns().stream().map(Column::name).toList();
        Column<?> column =
                Column.of(free(shuffled(COLUMNS), taken, table.name(), reusing), Kinds.any(random, database));
        if (chance(40)) {
            column = column.serverDefault(serverDefault(column.type()));
        }
        if (chance(40)) {
            column = column.notNull();
        }
        if (chance(15)) {
            column = column.comment(one(COMMENTS));
        }
        return column;
    }

    String comment() {
        return one(COMMENTS);
    }

    /** A default that suits a type; null where none is known to suit everywhere. */
    @Nullable
    SqlFragment serverDefault(SqlType<?> type) {
        Class<?> java = type.javaType();
        if (java == String.class) {
            boolean big = type.equals(SqlTypes.TEXT) || type.equals(SqlTypes.CLOB);
            return big && is(TestDatabase.Kind.H2)
                    ? new RawSql("'x'")
                    : new TextLiteral(one(List.of("", "x", "it's", "a\"b", "5")));
        } else if (java == Boolean.class) {
            return new RawSql(one(List.of("true", "false")));
        } else if (Number.class.isAssignableFrom(java)) {
            return new RawSql(one(List.of("0", "42", "-7")));
        } else if (java == java.time.LocalDateTime.class || java == java.time.Instant.class) {
            return type.precision() > 0 ? null : new RawSql("CURRENT_TIMESTAMP");
        } else if (java == java.time.LocalDate.class) {
            return new TextLiteral("2020-02-29");
        }
        return null;
    }

    /** Adds a unique constraint, an index, a CHECK or a foreign key. */
    void extra(Draft draft, DraftTable table) {
        switch (random.nextInt(5)) {
            case 0 -> unique(table);
            case 1, 2 -> index(table);
            case 3 -> check(table);
            default -> foreignKey(draft, table);
        }
    }

    private List<String> keyable(DraftTable table) {
        return table.columns().stream()
                .filter(column -> Kinds.isKey(column.type()))
                .filter(column -> !rows || column.serverDefault() == null)
                .map(Column::name)
                .toList();
    }

    private void unique(DraftTable table) {
        List<String> columns = keyable(table);
        if (columns.isEmpty()) {
            return;
        }
        List<String> chosen = List.copyOf(some(columns, 2));
        boolean there = table.all(UniqueConstraint.class).stream()
                .anyMatch(other -> other.columns().equals(chosen));
        if (!there && !chosen.equals(table.primaryKey())) {
            table.elements().add(new UniqueConstraint(chance(80) ? newName("uq") : null, chosen));
        }
    }

    private void index(DraftTable table) {
        List<String> columns = keyable(table);
        if (columns.isEmpty()) {
            return;
        }
        List<Index.Part> parts = new ArrayList<>();
        for (String column : some(columns, 2)) {
            Index.Part part = Index.Part.of(column);
            parts.add(chance(20) ? part.desc() : part);
        }
        boolean rich = is(TestDatabase.Kind.POSTGRESQL) || is(TestDatabase.Kind.SQLITE);
        String first = String.valueOf(parts.get(0).column());
        if (rich && chance(15) && table.column(first).type().javaType() == String.class) {
            parts.set(0, Index.Part.of(new RawSql("lower(" + dialect.quote(first) + ")")));
        }
        Index index = Index.of(newName("ix"), parts.toArray(Index.Part[]::new));
        if (chance(25)) {
            index = index.asUnique();
        }
        if (rich && chance(15)) {
            index = index.where(new RawSql(dialect.quote(first) + " IS NOT NULL"));
        }
        if (is(TestDatabase.Kind.POSTGRESQL) && chance(10)) {
            String covered = one(table.columns()).name();
            if (parts.stream().noneMatch(part -> covered.equals(part.column()))) {
                index = index.with(ConstraintOptions.NONE.withDialect(
                        io.aludel.dialect.postgresql.PostgresqlOptions.include(covered)));
            }
        }
        table.elements().add(index);
    }

    private void check(DraftTable table) {
        Column<?> column = one(table.columns());
        if (is(TestDatabase.Kind.MARIADB)
                && (column.isPrimaryKey() || column.name().startsWith("ref_"))) {
            return; // no checks of columns that number themselves, or that a foreign key may change
        }
        String name = dialect.quote(column.name());
        Class<?> java = column.type().javaType();
        String condition;
        if (Number.class.isAssignableFrom(java)) {
            condition = name + one(List.of(" > -100", " <> 77", " >= -50 AND " + name + " < 1000"));
        } else if (java == String.class) {
            condition = name + one(List.of(" <> 'never'", " <> 'it''s not'"));
        } else {
            condition = name + " IS NOT NULL OR " + name + " IS NULL";
        }
        table.elements().add(new CheckConstraint(newName("ck"), new RawSql(condition)));
    }

    private void foreignKey(Draft draft, DraftTable table) {
        List<DraftTable> targets = new ArrayList<>(draft.tables());
        if (!targets.contains(table)) {
            targets.add(table);
        }
        DraftTable target = one(targets);
        List<List<String>> keys = new ArrayList<>();
        if (!target.primaryKey().isEmpty()) {
            keys.add(target.primaryKey());
        }
        target.all(UniqueConstraint.class).forEach(unique -> keys.add(unique.columns()));
        if (keys.isEmpty()) {
            return;
        }
        List<String> referred = one(keys);
        boolean nullable = rows || chance(60);
        List<String> columns = new ArrayList<>();
        for (String column : referred) {
            Column<?> reference =
                    Column.of("ref_" + ++numbers, target.column(column).type()).nullable(nullable);
            table.elements().add(0, reference);
            columns.add(reference.name());
        }
        table.elements().add(foreignKey(table, columns, target, referred, nullable));
    }

    private ForeignKey foreignKey(
            DraftTable table, List<String> columns, DraftTable target, List<String> referred, boolean nullable) {
        ForeignKey key = ForeignKey.of(columns, target.name(), referred).inSchema(target.schema());
        // MariaDB calls a key without a name as the table with "_ibfk_1", for which a long name leaves no room
        boolean needsName = is(TestDatabase.Kind.MARIADB) && table.name().length() > LONGEST_BEFORE_NUMBER;
        if (chance(60) || needsName) {
            key = key.named(newName("fk"));
        }
        if (is(TestDatabase.Kind.POSTGRESQL) && chance(15)) {
            key = key.with(
                    ConstraintOptions.NONE.withDeferrable(true).withInitially(chance(50) ? Initially.DEFERRED : null));
        }
        key = key.onDelete(action(nullable)).onUpdate(chance(30) ? action(nullable) : ReferentialAction.UNSTATED);
        // MariaDB refuses to hand on to a column without NULL what may become NULL
        boolean mayBecomeNull = !nullable
                && referred.stream().anyMatch(column -> target.column(column).isNullable());
        return is(TestDatabase.Kind.MARIADB) && mayBecomeNull ? key.onUpdate(ReferentialAction.UNSTATED) : key;
    }

    ReferentialAction action(boolean nullable) {
        List<ReferentialAction> actions = new ArrayList<>(List.of(
                ReferentialAction.UNSTATED,
                ReferentialAction.CASCADE,
                ReferentialAction.RESTRICT,
                ReferentialAction.NO_ACTION));
        if (nullable) {
            actions.add(ReferentialAction.SET_NULL);
        }
        return one(actions);
    }

    static @Nullable String name(TableElement element) {
        return element instanceof Constraint constraint ? constraint.name() : null;
    }
}
