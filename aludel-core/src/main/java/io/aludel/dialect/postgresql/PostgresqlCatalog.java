package io.aludel.dialect.postgresql;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.lines;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.engine.Connection;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.ObjectKind;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.Relation;
import io.aludel.reflect.Stage;
import io.aludel.reflect.TableDraft;
import io.aludel.reflect.TableFilter;
import io.aludel.reflect.TransactionalStage;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.Sequence;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TextObject;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's {@code pg_catalog}. Without a schema it finds what the search path finds. */
final class PostgresqlCatalog implements Catalog {
    @Override
    public @Nullable String defaultSchema(Connection connection) {
        return textOrNull(
                CatalogRows.of(connection, PostgresqlQueries.DEFAULT_SCHEMA, null, null)
                        .get(0),
                "current_schema");
    }

    @Override
    public boolean hasSearchPath() {
        return true;
    }

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(connection, PostgresqlQueries.SCHEMAS, null);
    }

    @Override
    public List<Relation> relations(Connection connection, @Nullable String schema) {
        return CatalogRows.of(connection, PostgresqlQueries.relations(schema != null), schema, null).stream()
                .map(row -> new Relation(text(row, "name"), kind(row), isYes(row, "temporary")))
                .toList();
    }

    private static ObjectKind kind(Row row) {
        return switch (text(row, "kind")) {
            case "v" -> ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            case "f" -> ObjectKind.FOREIGN_TABLE;
            default -> ObjectKind.TABLE;
        };
    }

    @Override
    public List<Sequence> sequences(Connection connection, @Nullable String schema) {
        return PostgresqlObjects.sequences(connection, schema);
    }

    @Override
    public List<TextObject> objects(Connection connection, @Nullable String schema) {
        return PostgresqlObjects.objects(connection, schema);
    }

    @Override
    public List<String> unusedTypes(Connection connection, @Nullable String schema) {
        return PostgresqlObjects.unusedTypes(connection, schema);
    }

    @Override
    public Stage stage() {
        return new TransactionalStage(this);
    }

    @Override
    public List<String> sequenceNames(Connection connection, @Nullable String schema) {
        return CatalogRows.strings(connection, PostgresqlQueries.sequences(schema != null), schema);
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, @Nullable String schema, String view) {
        return CatalogRows.of(connection, PostgresqlQueries.viewDefinition(schema != null), schema, view).stream()
                .map(row -> String.valueOf(row.get(0)))
                .findFirst();
    }

    @Override
    public OptionalLong number(Connection connection, @Nullable String schema, String table) {
        return CatalogRows.of(connection, PostgresqlQueries.number(schema != null), schema, table).stream()
                .mapToLong(row -> row.get(0, Long.class))
                .findFirst();
    }

    @Override
    public List<SqlType<?>> namedTypes(Connection connection, @Nullable String schema) {
        return PostgresqlTypeReader.namedTypes(connection, schema);
    }

    @Override
    public Map<String, ReflectedTable> describe(Connection connection, TableFilter filter) {
        Map<String, TableDraft> drafts = new LinkedHashMap<>();
        for (Row row : ask(connection, PostgresqlQueries.tables(filter), filter)) {
            Relation relation = new Relation(
                    text(row, "table_name"), kind(row), text(row, "persistence").equals("t"));
            if (filter.includes(relation)) {
                TableDraft draft = new TableDraft(relation);
                draft.options(options(row));
                drafts.put(relation.name(), draft);
            }
        }
        if (!drafts.isEmpty()) {
            List<Row> columns = ask(connection, PostgresqlQueries.columns(filter), filter);
            PostgresqlTypeReader types = PostgresqlTypeReader.forColumns(connection, columns);
            PostgresqlCatalogColumns reader = new PostgresqlCatalogColumns(types);
            CatalogRows.each(columns, drafts, reader::add);
            CatalogRows.groups(
                    ask(connection, PostgresqlQueries.constraints(filter), filter),
                    drafts,
                    PostgresqlCatalogConstraints::add);
            CatalogRows.groups(
                    ask(connection, PostgresqlQueries.indexes(filter), filter), drafts, PostgresqlCatalogIndexes::add);
        }
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> tables.put(name, draft.table()));
        return tables;
    }

    private static List<Row> ask(Connection connection, String sql, TableFilter filter) {
        return CatalogRows.of(connection, sql, filter.schema(), filter.onlyName());
    }

    private static TableOptions options(Row row) {
        TableOptions options = TableOptions.NONE.comment(textOrNull(row, "comment"));
        if (text(row, "persistence").equals("u")) {
            options = options.prefix("UNLOGGED");
        }
        String partitionKey = textOrNull(row, "partition_key");
        String tablespace = textOrNull(row, "tablespace");
        String method = textOrNull(row, "method");
        List<String> parents = lines(row, "parents");
        Map<String, String> storage = PostgresqlSettings.storage(row);
        if (partitionKey != null) {
            options = options.options(PostgresqlSettings.of("partition_by", partitionKey));
        }
        if (!parents.isEmpty()) {
            options = isYes(row, "is_partition")
                    ? options.options(PostgresqlOptions.partitionOf(parents.get(0), text(row, "partition_bound")))
                    : options.options(PostgresqlSettings.of("inherits", parents));
            options = options.after(parents.toArray(new String[0]));
        }
        if (!storage.isEmpty()) {
            options = options.options(PostgresqlSettings.of("with", storage));
        }
        if (tablespace != null) {
            options = options.options(PostgresqlSettings.of("tablespace", tablespace));
        }
        if (method != null && !method.equals("heap")) {
            options = options.options(PostgresqlSettings.of("using", method));
        }
        String security = textOrNull(row, "row_security");
        if (security != null) {
            options = options.options(PostgresqlSettings.of(RowSecurity.OPTION, security));
        }
        return options;
    }
}
