package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;
import static io.aludel.reflect.CatalogRows.texts;

import io.aludel.dialect.Dialect;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code INFORMATION_SCHEMA} of H2, which stores unquoted names in upper case. */
final class H2Catalog implements Catalog {
    /** What H2 calls constraints that were given no name. */
    private static final Pattern GENERATED_NAME = Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?|CONSTRAINT_INDEX_.*");
    /** The length of types for which none was given. */
    private static final int UNLIMITED = 1_000_000_000;

    private static final String HERE = " = coalesce(:schema, current_schema) AND table_name = :table";

    private static final String TABLE =
            "SELECT remarks AS comment FROM information_schema.tables WHERE table_schema" + HERE;

    private static final String COLUMNS = """
            SELECT column_name AS name, data_type AS type, character_maximum_length AS length, numeric_precision AS digits,
                   declared_numeric_precision AS declared_digits, numeric_scale AS decimals, is_nullable AS nullable,
                   column_default AS default_value, is_identity AS numbered, remarks AS comment
            FROM information_schema.columns WHERE table_schema""" + HERE + " ORDER BY ordinal_position";

    private static final String KEYS = """
            SELECT t.constraint_name AS name, t.constraint_type AS kind, k.column_name AS column_name
            FROM information_schema.table_constraints t
            JOIN information_schema.key_column_usage k
              ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
            WHERE t.table_schema = coalesce(:schema, current_schema) AND t.table_name = :table
              AND t.constraint_type IN ('PRIMARY KEY', 'UNIQUE')
            ORDER BY t.constraint_name, k.ordinal_position""";

    private static final String FOREIGN_KEYS = """
            SELECT k.constraint_name AS name, k.column_name AS column_name, u.column_name AS referred_column,
                   u.table_name AS referred_table, CASE WHEN u.table_schema <> k.table_schema THEN u.table_schema END AS referred_schema,
                   r.delete_rule AS on_delete, r.update_rule AS on_update
            FROM information_schema.key_column_usage k
            JOIN information_schema.referential_constraints r
              ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
            JOIN information_schema.key_column_usage u
              ON u.constraint_schema = r.unique_constraint_schema AND u.constraint_name = r.unique_constraint_name
             AND u.ordinal_position = k.position_in_unique_constraint
            WHERE k.table_schema = coalesce(:schema, current_schema) AND k.table_name = :table
            ORDER BY k.constraint_name, k.ordinal_position""";

    private static final String CHECKS = """
            SELECT t.constraint_name AS name, c.check_clause AS condition_text
            FROM information_schema.table_constraints t
            JOIN information_schema.check_constraints c
              ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
            WHERE t.table_schema = coalesce(:schema, current_schema) AND t.table_name = :table
            ORDER BY t.constraint_name""";

    private static final String INDEXES = """
            SELECT i.index_name AS name, i.index_type_name AS kind, c.column_name AS column_name, c.ordering_specification AS direction
            FROM information_schema.indexes i
            JOIN information_schema.index_columns c
              ON c.index_schema = i.index_schema AND c.index_name = i.index_name AND c.table_name = i.table_name
            WHERE i.table_schema = coalesce(:schema, current_schema) AND i.table_name = :table AND NOT i.is_generated
              AND i.index_type_name <> 'PRIMARY KEY'
            ORDER BY i.index_name, c.ordinal_position""";

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(
                        connection,
                        "SELECT schema_name FROM information_schema.schemata WHERE schema_name <> 'INFORMATION_SCHEMA' ORDER BY 1",
                        null)
                .stream()
                .map(connection.dialect()::modelName)
                .toList();
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
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = coalesce(:schema, current_schema)"
                                + " AND table_type = '" + kind + "' ORDER BY table_name",
                        stored(connection.dialect(), schema))
                .stream()
                .map(connection.dialect()::modelName)
                .toList();
    }

    private static @Nullable String stored(Dialect dialect, @Nullable String schema) {
        return schema == null ? null : dialect.storedName(schema);
    }

    @Override
    public Optional<TableDescription> describe(Connection connection, @Nullable String schema, String table) {
        Dialect dialect = connection.dialect();
        Function<String, List<Row>> ask =
                sql -> CatalogRows.of(connection, sql, stored(dialect, schema), dialect.storedName(table));
        List<Row> found = ask.apply(TABLE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Names names = new Names(dialect);
        Map<String, List<Row>> keys = CatalogRows.grouped(ask.apply(KEYS), "name");
        return Optional.of(new TableDescription(
                CatalogRows.nonEmpty(found.get(0), "comment"),
                ask.apply(COLUMNS).stream().<Column<?>>map(names::column).toList(),
                names.primaryKey(keys),
                names.foreignKeys(ask.apply(FOREIGN_KEYS)),
                names.uniqueConstraints(keys),
                ask.apply(CHECKS).stream().map(names::check).toList(),
                names.indexes(ask.apply(INDEXES))));
    }

    /** Puts rows together under the model's names. */
    private record Names(Dialect dialect) {
        @Nullable
        String constraint(String stored) {
            return GENERATED_NAME.matcher(stored).matches() ? null : dialect.modelName(stored);
        }

        List<String> columns(List<Row> rows) {
            return texts(rows, "column_name", dialect::modelName);
        }

        Column<?> column(Row row) {
            boolean numbered = CatalogRows.isYes(row, "numbered");
            String value = textOrNull(row, "default_value");
            return CatalogRows.column(
                    dialect.modelName(text(row, "name")),
                    type(row),
                    CatalogRows.isYes(row, "nullable"),
                    value == null || numbered ? null : new RawSql(value),
                    numbered,
                    CatalogRows.nonEmpty(row, "comment"));
        }

        private static SqlType<?> type(Row row) {
            String name = text(row, "type");
            Long length = row.get("length", Long.class);
            if (length != null && length < UNLIMITED) {
                return ReflectedTypes.STANDARD.of(name + "(" + length + ")");
            }
            boolean exact = name.equals("NUMERIC") || name.equals("DECIMAL");
            return exact && row.get("declared_digits") != null
                    ? ReflectedTypes.STANDARD.of(name + "(" + row.get("digits") + "," + row.get("decimals") + ")")
                    : ReflectedTypes.STANDARD.of(name);
        }

        @Nullable
        PrimaryKey primaryKey(Map<String, List<Row>> keys) {
            for (Map.Entry<String, List<Row>> key : keys.entrySet()) {
                if (text(key.getValue().get(0), "kind").equals("PRIMARY KEY")) {
                    return new PrimaryKey(constraint(key.getKey()), columns(key.getValue()));
                }
            }
            return null;
        }

        List<UniqueConstraint> uniqueConstraints(Map<String, List<Row>> keys) {
            List<UniqueConstraint> uniques = new ArrayList<>();
            keys.forEach((name, rows) -> {
                if (text(rows.get(0), "kind").equals("UNIQUE")) {
                    uniques.add(new UniqueConstraint(constraint(name), columns(rows)));
                }
            });
            return uniques;
        }

        List<ForeignKey> foreignKeys(List<Row> rows) {
            List<ForeignKey> keys = new ArrayList<>();
            CatalogRows.grouped(rows, "name").forEach((name, parts) -> {
                Row first = parts.get(0);
                String referredSchema = textOrNull(first, "referred_schema");
                keys.add(ForeignKey.of(
                                columns(parts),
                                dialect.modelName(text(first, "referred_table")),
                                texts(parts, "referred_column", dialect::modelName))
                        .named(constraint(name))
                        .inSchema(referredSchema == null ? null : dialect.modelName(referredSchema))
                        .onDelete(CatalogRows.action(textOrNull(first, "on_delete")))
                        .onUpdate(CatalogRows.action(textOrNull(first, "on_update"))));
            });
            return keys;
        }

        CheckConstraint check(Row row) {
            return new CheckConstraint(
                    constraint(text(row, "name")), new RawSql(CatalogRows.unwrapped(text(row, "condition_text"))));
        }

        List<Index> indexes(List<Row> rows) {
            List<Index> indexes = new ArrayList<>();
            CatalogRows.grouped(rows, "name")
                    .forEach((name, parts) -> indexes.add(new Index(
                            dialect.modelName(name),
                            parts.stream()
                                    .map(row -> new Index.Part(
                                            dialect.modelName(text(row, "column_name")),
                                            null,
                                            "DESC".equals(textOrNull(row, "direction"))))
                                    .toList(),
                            text(parts.get(0), "kind").contains("UNIQUE"),
                            null)));
            return indexes;
        }
    }
}
