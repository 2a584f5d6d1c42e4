package io.aludel.engine;

import io.aludel.compile.ddl.ServerVersion;
import io.aludel.sql.Row;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the driver knows about the database. One thread at a time, valid as long as its connection. */
public final class DriverCatalog {
    private final java.sql.Connection jdbc;
    private final EngineParts parts;
    private final StatementRunner runner;

    DriverCatalog(java.sql.Connection jdbc, EngineParts parts, StatementRunner runner) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.runner = runner;
    }

    /** A question to the driver. */
    @FunctionalInterface
    public interface Question {
        /** Asks; the rows are closed by the catalogue. */
        ResultSet ask(DatabaseMetaData driver) throws SQLException;
    }

    /** All rows of the answer. */
    public List<Row> rows(Question question) {
        try (ResultSet answer = question.ask(jdbc.getMetaData())) {
            RowKeys keys = RowKeys.of(TextColumns.describe(answer.getMetaData(), parts.dialect()));
            RowLayout layout = new RowLayout(keys, List.of());
            int width = keys.names().size();
            List<Row> rows = new ArrayList<>();
            while (answer.next()) {
                @Nullable Object[] values = new Object[width];
                for (int column = 0; column < width; column++) {
                    values[column] = answer.getObject(column + 1);
                }
                rows.add(new ArrayRow(layout, values));
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The schema in which names without one are looked up; null where the database has no schemas. */
    public @Nullable String schema() {
        try {
            return jdbc.getSchema();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The version of the database. */
    ServerVersion version() {
        try {
            DatabaseMetaData driver = jdbc.getMetaData();
            return new ServerVersion(driver.getDatabaseMajorVersion(), driver.getDatabaseMinorVersion());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The catalogue, which some databases call database; null where there is none. */
    public @Nullable String catalog() {
        try {
            return jdbc.getCatalog();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The names of tables and views as the catalogue stores them.
     *
     * @param schema the schema, or null for the default one
     */
    public List<String> tableNames(@Nullable String schema) {
        String defaultSchema = schema();
        String catalog = catalog();
        boolean schemas = defaultSchema != null;
        String wantedSchema = schemas && schema != null ? schema : defaultSchema;
        String wantedCatalog = schemas || schema == null ? catalog : schema;
        return rows(driver -> driver.getTables(wantedCatalog, wantedSchema, "%", null)).stream()
                .filter(row -> isTable(row.get("TABLE_TYPE", String.class)))
                .map(row -> String.valueOf(row.get("TABLE_NAME")))
                .toList();
    }

    /**
     * The names of a table's indexes as the catalogue stores them; empty when there is no such table.
     *
     * @param schema the schema, or null for the default one
     */
    public List<String> indexNames(@Nullable String schema, String table) {
        String defaultSchema = schema();
        String catalog = catalog();
        boolean schemas = defaultSchema != null;
        String wantedSchema = schemas && schema != null ? schema : defaultSchema;
        String wantedCatalog = schemas || schema == null ? catalog : schema;
        return rows(driver -> driver.getIndexInfo(wantedCatalog, wantedSchema, table, false, true)).stream()
                .map(row -> row.get("INDEX_NAME"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private static boolean isTable(@Nullable String kind) {
        return kind != null && (kind.contains("TABLE") || kind.contains("VIEW")) && !kind.contains("SYSTEM");
    }

    private RuntimeException failure(SQLException thrown) {
        return runner.failure(thrown, "(a question to the driver's catalogue)");
    }
}
