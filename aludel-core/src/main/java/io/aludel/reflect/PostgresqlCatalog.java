package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.isYes;
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
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's {@code pg_catalog}. */
final class PostgresqlCatalog implements Catalog {
    private static final String RELATION =
            " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = coalesce(:schema, current_schema())";

    private static final String TABLE = "SELECT c.oid::bigint AS id, obj_description(c.oid, 'pg_class') AS comment"
            + RELATION + " AND c.relname = :table AND c.relkind IN ('r', 'p', 'v', 'm', 'f')";

    private static final String COLUMNS = """
            SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
                   pg_get_expr(d.adbin, d.adrelid) AS default_value, a.attidentity::text AS identity,
                   col_description(a.attrelid, a.attnum) AS comment
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = CAST(:table AS oid) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum""";

    private static final String CONSTRAINTS = """
            SELECT k.conname AS name, k.contype::text AS kind, k.condeferrable AS deferrable, k.condeferred AS deferred,
                   k.confdeltype::text AS on_delete, k.confupdtype::text AS on_update,
                   CASE WHEN r.relnamespace <> c.relnamespace THEN rn.nspname END AS referred_schema, r.relname AS referred_table,
                   a.attname AS column_name, ra.attname AS referred_column, pg_get_expr(k.conbin, k.conrelid) AS condition
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS p(here, there, place) ON true
            LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.here
            LEFT JOIN pg_class r ON r.oid = k.confrelid
            LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
            LEFT JOIN pg_attribute ra ON ra.attrelid = k.confrelid AND ra.attnum = p.there
            WHERE k.conrelid = CAST(:table AS oid) AND k.contype IN ('p', 'u', 'f', 'c')
            ORDER BY k.oid, p.place""";

    private static final String INDEXES = """
            SELECT c.relname AS name, i.indisunique AS is_unique, pg_get_expr(i.indpred, i.indrelid, true) AS condition,
                   a.attname AS column_name, pg_get_indexdef(i.indexrelid, p.place::int, true) AS expression,
                   (i.indoption[p.place - 1] & 1) = 1 AS descending
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            CROSS JOIN LATERAL generate_series(1, i.indnkeyatts) AS p(place)
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.place - 1] AND a.attnum > 0
            WHERE i.indrelid = CAST(:table AS oid) AND NOT i.indisprimary
              AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY c.relname, p.place""";

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(
                connection,
                "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY 1",
                null);
    }

    @Override
    public List<String> tableNames(Connection connection, @Nullable String schema) {
        return CatalogRows.strings(
                connection, "SELECT c.relname" + RELATION + " AND c.relkind IN ('r', 'p') ORDER BY 1", schema);
    }

    @Override
    public List<String> viewNames(Connection connection, @Nullable String schema) {
        return CatalogRows.strings(
                connection, "SELECT c.relname" + RELATION + " AND c.relkind IN ('v', 'm') ORDER BY 1", schema);
    }

    @Override
    public Optional<TableDescription> describe(Connection connection, @Nullable String schema, String table) {
        List<Row> found = CatalogRows.of(connection, TABLE, schema, table);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String id = text(found.get(0), "id");
        List<Row> constraints = CatalogRows.of(connection, CONSTRAINTS, null, id);
        return Optional.of(new TableDescription(
                textOrNull(found.get(0), "comment"),
                columns(CatalogRows.of(connection, COLUMNS, null, id)),
                primaryKey(constraints),
                foreignKeys(constraints),
                uniqueConstraints(constraints),
                checkConstraints(constraints),
                indexes(CatalogRows.of(connection, INDEXES, null, id))));
    }

    private static List<Column<?>> columns(List<Row> rows) {
        List<Column<?>> columns = new ArrayList<>();
        for (Row row : rows) {
            String value = textOrNull(row, "default_value");
            boolean numbered = !text(row, "identity").isEmpty() || (value != null && value.startsWith("nextval("));
            columns.add(CatalogRows.column(
                    text(row, "name"),
                    ReflectedTypes.STANDARD.of(text(row, "type")),
                    !isYes(row, "required"),
                    value == null || numbered ? null : new RawSql(value),
                    numbered,
                    textOrNull(row, "comment")));
        }
        return columns;
    }

    private static Map<String, List<Row>> ofKind(List<Row> constraints, String kind) {
        return CatalogRows.grouped(
                constraints.stream()
                        .filter(row -> text(row, "kind").equals(kind))
                        .toList(),
                "name");
    }

    private static List<String> columnNames(List<Row> rows) {
        return texts(rows, "column_name", UnaryOperator.identity());
    }

    private static @Nullable PrimaryKey primaryKey(List<Row> constraints) {
        for (Map.Entry<String, List<Row>> entry : ofKind(constraints, "p").entrySet()) {
            return new PrimaryKey(entry.getKey(), columnNames(entry.getValue()));
        }
        return null;
    }

    private static List<UniqueConstraint> uniqueConstraints(List<Row> constraints) {
        List<UniqueConstraint> uniques = new ArrayList<>();
        ofKind(constraints, "u").forEach((name, rows) -> uniques.add(new UniqueConstraint(name, columnNames(rows))));
        return uniques;
    }

    private static List<CheckConstraint> checkConstraints(List<Row> constraints) {
        List<CheckConstraint> checks = new ArrayList<>();
        ofKind(constraints, "c")
                .forEach((name, rows) -> checks.add(
                        new CheckConstraint(name, new RawSql(CatalogRows.unwrapped(text(rows.get(0), "condition"))))));
        return checks;
    }

    private static List<ForeignKey> foreignKeys(List<Row> constraints) {
        List<ForeignKey> keys = new ArrayList<>();
        ofKind(constraints, "f").forEach((name, rows) -> {
            Row first = rows.get(0);
            keys.add(new ForeignKey(
                    name,
                    columnNames(rows),
                    textOrNull(first, "referred_schema"),
                    text(first, "referred_table"),
                    texts(rows, "referred_column", UnaryOperator.identity()),
                    action(text(first, "on_delete")),
                    action(text(first, "on_update")),
                    isYes(first, "deferrable"),
                    isYes(first, "deferred")));
        });
        return keys;
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.UNSTATED;
        };
    }

    private static List<Index> indexes(List<Row> rows) {
        List<Index> indexes = new ArrayList<>();
        CatalogRows.grouped(rows, "name").forEach((name, parts) -> {
            String condition = textOrNull(parts.get(0), "condition");
            indexes.add(new Index(
                    name,
                    parts.stream().map(PostgresqlCatalog::part).toList(),
                    isYes(parts.get(0), "is_unique"),
                    condition == null ? null : new RawSql(CatalogRows.unwrapped(condition))));
        });
        return indexes;
    }

    private static Index.Part part(Row row) {
        String column = textOrNull(row, "column_name");
        boolean descending = isYes(row, "descending");
        return column != null
                ? new Index.Part(column, null, descending)
                : new Index.Part(null, new RawSql(CatalogRows.unwrapped(text(row, "expression"))), descending);
    }
}
