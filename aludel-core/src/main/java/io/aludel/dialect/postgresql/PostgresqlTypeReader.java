package io.aludel.dialect.postgresql;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.engine.Connection;
import io.aludel.reflect.CatalogRows;
import io.aludel.sql.Row;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From PostgreSQL's types to ours; knows the enumerated types and domains when a column has one. */
final class PostgresqlTypeReader {
    private final Map<Long, SqlType<?>> named = new LinkedHashMap<>();
    private final Map<Long, String> schemas = new HashMap<>();

    private PostgresqlTypeReader() {}

    /** A reader for the types of some columns. */
    static PostgresqlTypeReader forColumns(Connection connection, List<Row> columns) {
        PostgresqlTypeReader reader = new PostgresqlTypeReader();
        boolean needed =
                columns.stream().map(row -> text(row, "sort")).anyMatch(sort -> sort.equals("e") || sort.equals("d"));
        if (needed) {
            reader.read(connection);
        }
        return reader;
    }

    private void read(Connection connection) {
        CatalogRows.grouped(CatalogRows.of(connection, PostgresqlQueries.ENUMS, null, null), "id")
                .forEach((id, rows) -> put(id, rows, enumerated(rows)));
        CatalogRows.grouped(CatalogRows.of(connection, PostgresqlQueries.DOMAINS, null, null), "id")
                .forEach((id, rows) -> put(id, rows, domain(rows)));
    }

    private void put(String id, List<Row> rows, SqlType<?> type) {
        named.put(Long.valueOf(id), type);
        schemas.put(Long.valueOf(id), text(rows.get(0), "schema"));
    }

    private static @Nullable String schema(Row row) {
        return isYes(row, "visible") ? null : text(row, "schema");
    }

    private static SqlType<?> enumerated(List<Row> rows) {
        Row first = rows.get(0);
        EnumOptions options = EnumOptions.DEFAULT.named(text(first, "name"));
        String schema = schema(first);
        return SqlTypes.ENUM(
                schema == null ? options : options.inSchema(schema),
                rows.stream()
                        .filter(row -> row.get("label") != null)
                        .map(row -> text(row, "label"))
                        .toArray(String[]::new));
    }

    private SqlType<?> domain(List<Row> rows) {
        Row first = rows.get(0);
        List<String> checks = new ArrayList<>();
        for (Row row : rows) {
            String condition = textOrNull(row, "condition");
            if (condition != null) {
                checks.add(CatalogRows.unwrapped(condition));
            }
        }
        String check = checks.size() > 1 ? "(" + String.join(") AND (", checks) + ")" : String.join("", checks);
        TypeDetail.OfDomain detail = new TypeDetail.OfDomain(
                text(first, "name"),
                schema(first),
                type(text(first, "type"), first.get("element_id", Long.class)),
                textOrNull(first, "collation"),
                check.isEmpty() ? null : check,
                check.isEmpty() ? null : textOrNull(first, "check_name"),
                isYes(first, "required"),
                textOrNull(first, "default_value"),
                true);
        return PostgresqlTypes.domain(detail.base(), detail);
    }

    /** The type of a column. */
    SqlType<?> columnType(Row row) {
        SqlType<?> element = type(text(row, "element"), row.get("element_id", Long.class));
        String collation = textOrNull(row, "collation");
        if (collation != null && element.detail() == null) {
            element = TypeBuilder.from(element)
                    .detail(new TypeDetail.OfText(collation, textOrNull(row, "collation_schema"), null))
                    .build();
        }
        int dimensions = Integer.parseInt(text(row, "dimensions"));
        return dimensions > 0 ? array(element, dimensions) : element;
    }

    private SqlType<?> type(String text, @Nullable Long id) {
        SqlType<?> known = id == null ? null : named.get(id);
        if (known != null) {
            return known;
        }
        if (text.endsWith("[]")) {
            return array(type(text.substring(0, text.length() - 2), null), 1);
        }
        return PostgresqlTypeTable.TYPES.of(text);
    }

    private static SqlType<?> array(SqlType<?> element, int dimensions) {
        return dimensions == 1 ? SqlTypes.array(element) : PostgresqlTypes.array(element, dimensions);
    }

    /** The enumerated types and domains of a schema; without a schema, those of the default one. */
    static List<SqlType<?>> namedTypes(Connection connection, @Nullable String schema) {
        PostgresqlTypeReader reader = new PostgresqlTypeReader();
        reader.read(connection);
        String wanted = schema != null ? schema : reader.defaultSchema(connection);
        List<SqlType<?>> types = new ArrayList<>();
        reader.named.forEach((id, type) -> {
            if (wanted.equals(reader.schemas.get(id))) {
                types.add(type);
            }
        });
        return types;
    }

    private String defaultSchema(Connection connection) {
        return text(
                CatalogRows.of(connection, PostgresqlQueries.DEFAULT_SCHEMA, null, null)
                        .get(0),
                "current_schema");
    }
}
