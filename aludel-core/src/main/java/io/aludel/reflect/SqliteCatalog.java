package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;
import static io.aludel.reflect.CatalogRows.texts;

import io.aludel.engine.Connection;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQLite's pragmas, and the texts of definitions for what they leave out. Schemas are attached databases. */
final class SqliteCatalog implements Catalog {
    private static final ReflectedTypes TYPES = ReflectedTypes.STANDARD
            .with("timestamp with time zone", SqlTypes.TIMESTAMP_TZ)
            .with("", SqlTypes.BLOB);

    /** What may stand after DEFAULT without parentheses. */
    private static final Pattern PLAIN_DEFAULT = Pattern.compile(
            "[+-]?[0-9.]+(?:[eE][+-]?\\d+)?|'(?:[^']|'')*'|[xX]'[0-9a-fA-F]*'|NULL|TRUE|FALSE|CURRENT_(?:TIME|DATE|TIMESTAMP)|\".*\"|\\(.*\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(connection, "SELECT name FROM pragma_database_list ORDER BY seq", null);
    }

    @Override
    public List<String> tableNames(Connection connection, @Nullable String schema) {
        return names(connection, schema, "table");
    }

    @Override
    public List<String> viewNames(Connection connection, @Nullable String schema) {
        return names(connection, schema, "view");
    }

    private static List<String> names(Connection connection, @Nullable String schema, String kind) {
        return CatalogRows.strings(
                connection,
                "SELECT name FROM " + master(connection, schema) + " WHERE type = '" + kind
                        + "' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
                null);
    }

    private static String master(Connection connection, @Nullable String schema) {
        return schema == null ? "sqlite_master" : connection.dialect().quote(schema) + ".sqlite_master";
    }

    @Override
    public Optional<TableDescription> describe(Connection connection, @Nullable String schema, String table) {
        List<Row> found = CatalogRows.of(
                connection,
                "SELECT name, sql FROM " + master(connection, schema)
                        + " WHERE type IN ('table', 'view') AND name = :table COLLATE NOCASE",
                null,
                table);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SqliteTableSql sql = new SqliteTableSql(textOrNull(found.get(0), "sql"));
        List<Row> columns = pragma(connection, "table_xinfo", schema, table);
        List<Row> indexes = pragma(connection, "index_list", schema, table);
        indexes.sort(Comparator.comparing(row -> text(row, "name")));
        return Optional.of(new TableDescription(
                null,
                columns(columns),
                primaryKey(columns, sql),
                foreignKeys(pragma(connection, "foreign_key_list", schema, table), sql),
                uniqueConstraints(connection, schema, indexes, sql),
                sql.ofKind("CHECK").stream()
                        .map(clause -> new CheckConstraint(clause.name(), new RawSql(clause.inParentheses())))
                        .toList(),
                indexes(connection, schema, indexes)));
    }

    private static List<Row> pragma(Connection connection, String pragma, @Nullable String schema, String subject) {
        String arguments = schema == null ? "(:table)" : "(:table, :schema)";
        return CatalogRows.of(connection, "SELECT * FROM pragma_" + pragma + arguments, schema, subject);
    }

    private static List<Column<?>> columns(List<Row> rows) {
        boolean singleKey = rows.stream().filter(row -> number(row, "pk") > 0).count() == 1;
        List<Column<?>> columns = new ArrayList<>();
        for (Row row : rows) {
            String declared = text(row, "type");
            SqlType<?> type = TYPES.of(declared);
            // Only this spelling makes a column the row's own number.
            boolean numbered = singleKey && number(row, "pk") > 0 && declared.equalsIgnoreCase("INTEGER");
            columns.add(CatalogRows.column(
                    text(row, "name"), type, number(row, "notnull") == 0, serverDefault(row), numbered, null));
        }
        return columns;
    }

    private static @Nullable RawSql serverDefault(Row row) {
        String value = textOrNull(row, "dflt_value");
        if (value == null) {
            return null;
        }
        return new RawSql(PLAIN_DEFAULT.matcher(value).matches() ? value : "(" + value + ")");
    }

    private static int number(Row row, String column) {
        return Objects.requireNonNullElse(row.get(column, Integer.class), 0);
    }

    private static @Nullable PrimaryKey primaryKey(List<Row> columns, SqliteTableSql sql) {
        List<String> names = columns.stream()
                .filter(row -> number(row, "pk") > 0)
                .sorted(Comparator.comparing(row -> number(row, "pk")))
                .map(row -> text(row, "name"))
                .toList();
        if (names.isEmpty()) {
            return null;
        }
        List<SqliteTableSql.Clause> declared = sql.ofKind("PRIMARY");
        return new PrimaryKey(declared.isEmpty() ? null : declared.get(0).name(), names);
    }

    private static List<ForeignKey> foreignKeys(List<Row> rows, SqliteTableSql sql) {
        List<SqliteTableSql.Clause> declared = new ArrayList<>(sql.ofKind("FOREIGN"));
        declared.addAll(sql.ofKind("REFERENCES"));
        List<Row> sorted = new ArrayList<>(rows);
        // SQLite numbers them from the last to the first.
        sorted.sort(Comparator.comparing((Row row) -> -number(row, "id")).thenComparing(row -> number(row, "seq")));
        List<ForeignKey> keys = new ArrayList<>();
        CatalogRows.grouped(sorted, "id").values().forEach(parts -> keys.add(foreignKey(parts, declared)));
        return keys;
    }

    private static ForeignKey foreignKey(List<Row> parts, List<SqliteTableSql.Clause> declared) {
        Row first = parts.get(0);
        List<String> columns = texts(parts, "from", UnaryOperator.identity());
        List<String> referred = first.get("to") == null ? List.of() : texts(parts, "to", UnaryOperator.identity());
        String name = null;
        boolean deferrable = false;
        boolean deferred = false;
        for (SqliteTableSql.Clause clause : declared) {
            if (clause.columns().equals(columns)) {
                name = clause.name();
                deferrable = clause.mentions("DEFERRABLE") && !clause.mentions("NOT DEFERRABLE");
                deferred = deferrable && clause.mentions("INITIALLY DEFERRED");
                break;
            }
        }
        return new ForeignKey(
                name,
                columns,
                null,
                text(first, "table"),
                referred,
                CatalogRows.action(textOrNull(first, "on_delete")),
                CatalogRows.action(textOrNull(first, "on_update")),
                deferrable,
                deferred);
    }

    private static List<String> indexedColumns(Connection connection, @Nullable String schema, Row index) {
        return texts(pragma(connection, "index_info", schema, text(index, "name")), "name", UnaryOperator.identity());
    }

    private static List<UniqueConstraint> uniqueConstraints(
            Connection connection, @Nullable String schema, List<Row> indexes, SqliteTableSql sql) {
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (Row index : indexes) {
            if (text(index, "origin").equals("u")) {
                List<String> columns = indexedColumns(connection, schema, index);
                String name = sql.ofKind("UNIQUE").stream()
                        .filter(clause -> clause.columns().equals(columns))
                        .map(SqliteTableSql.Clause::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                uniques.add(new UniqueConstraint(name, columns));
            }
        }
        return uniques;
    }

    private static List<Index> indexes(Connection connection, @Nullable String schema, List<Row> indexes) {
        List<Index> found = new ArrayList<>();
        for (Row index : indexes) {
            if (text(index, "origin").equals("c")) {
                found.add(index(connection, schema, index));
            }
        }
        return found;
    }

    private static Index index(Connection connection, @Nullable String schema, Row index) {
        String name = text(index, "name");
        String sql = String.valueOf(CatalogRows.of(
                        connection,
                        "SELECT sql FROM " + master(connection, schema) + " WHERE type = 'index' AND name = :table",
                        null,
                        name)
                .get(0)
                .get(0));
        int open = SqliteText.opening(sql);
        List<String> texts = SqliteText.split(sql.substring(open + 1, SqliteText.closing(sql, open)));
        List<Index.Part> parts = new ArrayList<>();
        for (Row row : pragma(connection, "index_xinfo", schema, name)) {
            if (number(row, "key") == 1) {
                String column = textOrNull(row, "name");
                boolean descending = number(row, "desc") == 1;
                parts.add(
                        column != null
                                ? new Index.Part(column, null, descending)
                                : new Index.Part(null, expression(texts.get(parts.size())), descending));
            }
        }
        String where = SqliteText.afterWhere(sql);
        return new Index(name, parts, number(index, "unique") == 1, where.isEmpty() ? null : new RawSql(where));
    }

    private static RawSql expression(String text) {
        return new RawSql(CatalogRows.unwrapped(text.replaceFirst("(?i)\\s+(?:ASC|DESC)$", "")));
    }
}
