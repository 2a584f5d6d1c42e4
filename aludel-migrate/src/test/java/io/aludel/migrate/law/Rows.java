package io.aludel.migrate.law;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Two rows in each table, and what is left of them. */
final class Rows {
    private static final int COUNT = 2;

    private Rows() {}

    static void insertInto(Connection connection, MetaData metadata, TestDatabase.Kind database) {
        connection.driver().use(jdbc -> {
            try (var statement = jdbc.createStatement()) {
                switch (database) {
                    case SQLITE -> statement.execute("PRAGMA defer_foreign_keys = ON");
                    case POSTGRESQL -> statement.execute("SET LOCAL session_replication_role = replica");
                    case MARIADB -> statement.execute("SET foreign_key_checks = 0");
                    case H2 -> statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                }
                return null;
            }
        });
        for (Table table : metadata.sortedTables()) {
            for (int row = 0; row < COUNT; row++) {
                Map<Column<?>, Object> values = new LinkedHashMap<>();
                for (Column<?> column : table.columns()) {
                    values.put(column, Values.of(column.type(), row));
                }
                connection.execute(insert(table).values(values));
            }
        }
        connection.driver().use(jdbc -> {
            try (var statement = jdbc.createStatement()) {
                switch (database) {
                    case MARIADB -> statement.execute("SET foreign_key_checks = 1");
                    case H2 -> statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
                    default -> {}
                }
                return null;
            }
        });
        connection.commit();
    }

    /** The rows of the tables and columns that two models share, as texts. */
    static Map<String, List<String>> shared(Connection connection, MetaData metadata, MetaData other) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Table table : metadata.tables()) {
            if (!other.contains(table.schema(), table.name())) {
                continue;
            }
            Table twin = other.table(table.schema(), table.name());
            List<Column<?>> columns = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                if (twin.hasColumn(column.name())
                        && twin.column(column.name()).type().equals(column.type())) {
                    columns.add(column);
                }
            }
            if (!columns.isEmpty()) {
                found.put(table.fullName(), texts(connection, table, columns));
            }
        }
        connection.commit();
        return found;
    }

    private static List<String> texts(Connection connection, Table table, List<Column<?>> columns) {
        TableExpr from = table(table);
        List<Expression<?>> values = columns.stream()
                .<Expression<?>>map(column -> from.col(column.key()))
                .toList();
        List<String> texts = new ArrayList<>();
        for (Row found : connection.execute(select(values)).all()) {
            List<String> row = new ArrayList<>();
            for (int index = 0; index < columns.size(); index++) {
                Object value = found.get(index);
                row.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : Objects.toString(value));
            }
            texts.add(row.toString());
        }
        Collections.sort(texts);
        return texts;
    }
}
