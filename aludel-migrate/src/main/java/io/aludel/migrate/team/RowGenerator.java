package io.aludel.migrate.team;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows up for tables as they are: of the types and lengths of their columns, with different values where they have to be unique,
 * and with references to rows that are there. What the database numbers, computes or has a default for is left to it. The same seed
 * makes the same rows. One thread.
 *
 * <pre>{@code
 * MetaData found = Inspector.of(connection).reflect(new MetaData());
 * List<String> notes = new RowGenerator(42).fill(connection, found.sortedTables(), 3);
 * }</pre>
 */
public final class RowGenerator {
    private static final int TRIES = 5;
    private static final int FIRST = 1000;

    private final Random random;
    private final Map<Table, Map<String, Object>> given = new HashMap<>();
    private long number;

    /** A generator. */
    public RowGenerator(long seed) {
        this.random = new Random(seed);
        this.number = FIRST + random.nextInt(FIRST);
    }

    /** Gives a column of a table this value in each row from now on, unless it refers to another row. */
    public void give(Table table, String column, Object value) {
        given.computeIfAbsent(table, missing -> new HashMap<>()).put(column, value);
    }

    /**
     * Adds rows to tables until they have enough, each in a transaction of its own.
     *
     * @param tables the tables, those first to which others refer
     * @param rows how many rows a table is to have at least
     * @return why tables have fewer, such as a CHECK constraint that no made up value meets; nothing usually
     */
    public List<String> fill(Connection connection, Collection<Table> tables, int rows) {
        List<String> notes = new ArrayList<>();
        for (Table table : tables) {
            long there = connection.execute(select(count()).from(table)).one();
            for (long missing = rows - there; missing > 0; missing--) {
                String reason = add(connection, table);
                if (reason != null) {
                    notes.add("table " + table.fullName() + " got no made up row: " + reason);
                    break;
                }
            }
        }
        connection.commit();
        return notes;
    }

    /** Adds a row; says why when that is not possible. */
    private @Nullable String add(Connection connection, Table table) {
        String reason = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                Map<String, @Nullable Object> row = row(connection, table);
                connection.execute(
                        row.isEmpty()
                                ? insert(table).defaultValues()
                                : insert(table).values(row));
                connection.commit();
                return null;
            } catch (AludelException e) {
                connection.rollback();
                reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            }
        }
        return reason;
    }

    private Map<String, @Nullable Object> row(Connection connection, Table table) {
        number++;
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Set<String> referring = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            referring.addAll(key.columns());
            row.putAll(reference(connection, table, key));
        }
        Map<String, Object> values = given.getOrDefault(table, Map.of());
        for (Column<?> column : table.columns()) {
            if (values.containsKey(column.name()) && !referring.contains(column.name())) {
                row.put(column.name(), values.get(column.name()));
            } else if (!referring.contains(column.name()) && !isMadeByDatabase(table, column)) {
                boolean empty = column.isNullable() && !column.isPrimaryKey() && random.nextInt(4) == 0;
                Object value = empty ? null : MadeUpValues.of(column, number).orElse(null);
                if (value != null) {
                    row.put(column.name(), value);
                }
            }
        }
        return row;
    }

    private static boolean isMadeByDatabase(Table table, Column<?> column) {
        return column.computed() != null
                || column.identity() != null
                || column.serverDefault() != null
                || column.equals(table.autoIncrementColumn());
    }

    /** The values of a row that is there; none where there is no such row, or where a table refers to itself. */
    private Map<String, @Nullable Object> reference(Connection connection, Table table, ForeignKey key) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Table other = table.findReferredTable(key).orElse(null);
        if (other == null || other.equals(table)) {
            return values;
        }
        List<? extends Expression<?>> columns = key.referredColumns().stream()
                .map(column -> expression(other, other.column(column)))
                .toList();
        for (int index = 0; index < columns.size(); index++) {
            List<?> found = connection
                    .execute(select(columns.get(index)).orderBy(columns.toArray(new Expression<?>[0])))
                    .all();
            if (!found.isEmpty()) {
                values.put(key.columns().get(index), found.get((int) (number % found.size())));
            }
        }
        return values;
    }

    private static <T> Expression<T> expression(Table table, Column<T> column) {
        return Sql.table(table).col(column.name(), column.type().javaType());
    }
}
