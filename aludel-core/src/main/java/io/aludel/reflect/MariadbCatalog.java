package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.nonEmpty;
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
import io.aludel.schema.SqlFragment;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The {@code information_schema} of MariaDB and MySQL, whose schemas are databases. */
final class MariadbCatalog implements Catalog {
    private static final String PRIMARY = "PRIMARY";
    private static final String HERE = " = coalesce(:schema, database()) AND table_name = :table";

    private static final String TABLE =
            "SELECT table_comment AS comment, table_type AS kind FROM information_schema.tables WHERE table_schema"
                    + HERE;

    private static final String COLUMNS = """
            SELECT column_name AS name, column_type AS type, is_nullable AS nullable, column_default AS default_value,
                   extra AS extra, column_comment AS comment
            FROM information_schema.columns WHERE table_schema""" + HERE + " ORDER BY ordinal_position";

    private static final String FOREIGN_KEYS = """
            SELECT k.constraint_name AS name, k.column_name AS column_name, k.referenced_column_name AS referred_column,
                   CASE WHEN k.referenced_table_schema <> k.table_schema THEN k.referenced_table_schema END AS referred_schema,
                   k.referenced_table_name AS referred_table, r.delete_rule AS on_delete, r.update_rule AS on_update
            FROM information_schema.key_column_usage k
            JOIN information_schema.referential_constraints r
              ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
            WHERE k.table_schema = coalesce(:schema, database()) AND k.table_name = :table AND k.referenced_table_name IS NOT NULL
            ORDER BY k.constraint_name, k.ordinal_position""";

    private static final String INDEXES = """
            SELECT index_name AS name, column_name AS column_name, non_unique AS non_unique, collation AS direction
            FROM information_schema.statistics WHERE table_schema""" + HERE + " ORDER BY index_name, seq_in_index";

    private static final String CHECKS = """
            SELECT constraint_name AS name, check_clause AS condition_text
            FROM information_schema.check_constraints
            WHERE constraint_schema = coalesce(:schema, database()) AND table_name = :table ORDER BY constraint_name""";

    private static final ReflectedTypes TYPES = ReflectedTypes.STANDARD
            .with("tinyint", type -> type.first() == 1 ? SqlTypes.BOOLEAN : SqlTypes.TINYINT)
            .with("float", SqlTypes.REAL)
            .with("longtext", SqlTypes.TEXT)
            .with("mediumtext", SqlTypes.TEXT)
            .with("tinytext", SqlTypes.TEXT)
            .with("longblob", SqlTypes.BLOB)
            .with("mediumblob", SqlTypes.BLOB)
            .with("tinyblob", SqlTypes.BLOB);

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(
                connection,
                "SELECT schema_name FROM information_schema.schemata"
                        + " WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY 1",
                null);
    }

    @Override
    public List<String> tableNames(Connection connection, @Nullable String schema) {
        return names(connection, schema, "BASE TABLE");
    }

    @Override
    public List<String> viewNames(Connection connection, @Nullable String schema) {
        return names(connection, schema, "VIEW");
    }

    private static List<String> names(Connection connection, @Nullable String schema, String kind) {
        return CatalogRows.strings(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = coalesce(:schema, database())"
                        + " AND table_type = '" + kind + "' ORDER BY table_name",
                schema);
    }

    @Override
    public Optional<TableDescription> describe(Connection connection, @Nullable String schema, String table) {
        List<Row> found = CatalogRows.of(connection, TABLE, schema, table);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean view = text(found.get(0), "kind").equals("VIEW");
        Map<String, List<Row>> indexes =
                CatalogRows.grouped(CatalogRows.of(connection, INDEXES, schema, table), "name");
        List<ForeignKey> foreignKeys = foreignKeys(CatalogRows.of(connection, FOREIGN_KEYS, schema, table));
        return Optional.of(new TableDescription(
                view ? null : nonEmpty(found.get(0), "comment"),
                columns(CatalogRows.of(connection, COLUMNS, schema, table)),
                primaryKey(indexes),
                foreignKeys,
                uniqueConstraints(indexes),
                checkConstraints(CatalogRows.of(connection, CHECKS, schema, table)),
                indexes(indexes, foreignKeys)));
    }

    private static List<Column<?>> columns(List<Row> rows) {
        List<Column<?>> columns = new ArrayList<>();
        for (Row row : rows) {
            SqlType<?> type = TYPES.of(text(row, "type"));
            boolean numbered = text(row, "extra").toLowerCase(Locale.ROOT).contains("auto_increment");
            columns.add(CatalogRows.column(
                    text(row, "name"),
                    type,
                    CatalogRows.isYes(row, "nullable"),
                    serverDefault(textOrNull(row, "default_value")),
                    numbered,
                    nonEmpty(row, "comment")));
        }
        return columns;
    }

    private static @Nullable SqlFragment serverDefault(@Nullable String value) {
        return value == null || value.equalsIgnoreCase("NULL") ? null : new RawSql(value);
    }

    private static List<String> columnNames(List<Row> rows) {
        return texts(rows, "column_name", UnaryOperator.identity());
    }

    private static @Nullable PrimaryKey primaryKey(Map<String, List<Row>> indexes) {
        List<Row> rows = indexes.get(PRIMARY);
        return rows == null ? null : new PrimaryKey(null, columnNames(rows));
    }

    private static boolean isUnique(List<Row> index) {
        return !CatalogRows.isYes(index.get(0), "non_unique");
    }

    /** A unique constraint is a unique index here. */
    private static List<UniqueConstraint> uniqueConstraints(Map<String, List<Row>> indexes) {
        List<UniqueConstraint> uniques = new ArrayList<>();
        indexes.forEach((name, rows) -> {
            if (!name.equals(PRIMARY) && isUnique(rows)) {
                uniques.add(new UniqueConstraint(name, columnNames(rows)));
            }
        });
        return uniques;
    }

    private static List<Index> indexes(Map<String, List<Row>> indexes, List<ForeignKey> foreignKeys) {
        List<Index> found = new ArrayList<>();
        indexes.forEach((name, rows) -> {
            if (!name.equals(PRIMARY) && !isUnique(rows) && !belongsTo(foreignKeys, name, columnNames(rows))) {
                List<Index.Part> parts = rows.stream()
                        .map(row -> new Index.Part(
                                text(row, "column_name"), null, "D".equals(textOrNull(row, "direction"))))
                        .toList();
                found.add(new Index(name, parts, false, null));
            }
        });
        return found;
    }

    /** Each foreign key brings an index, called as the key or its first column, unless there is another. */
    private static boolean belongsTo(List<ForeignKey> foreignKeys, String name, List<String> columns) {
        return foreignKeys.stream()
                .anyMatch(key ->
                        key.columns().equals(columns) && (name.equals(key.name()) || name.equals(columns.get(0))));
    }

    private static List<ForeignKey> foreignKeys(List<Row> rows) {
        List<ForeignKey> keys = new ArrayList<>();
        CatalogRows.grouped(rows, "name").forEach((name, parts) -> {
            Row first = parts.get(0);
            keys.add(ForeignKey.of(
                            columnNames(parts),
                            text(first, "referred_table"),
                            texts(parts, "referred_column", UnaryOperator.identity()))
                    .named(name)
                    .inSchema(textOrNull(first, "referred_schema"))
                    .onDelete(CatalogRows.action(textOrNull(first, "on_delete")))
                    .onUpdate(CatalogRows.action(textOrNull(first, "on_update"))));
        });
        return keys;
    }

    private static List<CheckConstraint> checkConstraints(List<Row> rows) {
        return rows.stream()
                .map(row -> new CheckConstraint(
                        text(row, "name"), new RawSql(CatalogRows.unwrapped(text(row, "condition_text")))))
                .toList();
    }
}
