package io.aludel.dialect.h2;

import static io.aludel.reflect.CatalogRows.nonEmpty;
import static io.aludel.reflect.CatalogRows.text;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.ObjectKind;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.Relation;
import io.aludel.reflect.Stage;
import io.aludel.reflect.TableDraft;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.Sequence;
import io.aludel.schema.TableOptions;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code INFORMATION_SCHEMA} of H2, which stores unquoted names in upper case. */
final class H2Catalog implements Catalog {
    @Override
    public @Nullable String defaultSchema(Connection connection) {
        Row row =
                CatalogRows.of(connection, H2Queries.DEFAULT_SCHEMA, null, null).get(0);
        return connection.dialect().modelName(text(row, "name"));
    }

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(connection, H2Queries.SCHEMAS, null).stream()
                .map(connection.dialect()::modelName)
                .toList();
    }

    private static @Nullable String stored(Dialect dialect, @Nullable String name) {
        return name == null ? null : dialect.storedName(name);
    }

    @Override
    public List<Relation> relations(Connection connection, @Nullable String schema) {
        Dialect dialect = connection.dialect();
        return CatalogRows.of(connection, H2Queries.RELATIONS.formatted(""), stored(dialect, schema), null).stream()
                .map(row -> relation(dialect, row))
                .toList();
    }

    private static Relation relation(Dialect dialect, Row row) {
        String kind = text(row, "kind");
        return new Relation(
                dialect.modelName(text(row, "table_name")),
                kind.equals("VIEW")
                        ? ObjectKind.VIEW
                        : kind.equals("MATERIALIZED VIEW") ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE,
                kind.contains("TEMPORARY") || text(row, "storage").contains("TEMPORARY"));
    }

    @Override
    public List<Sequence> sequences(Connection connection, @Nullable String schema) {
        Dialect dialect = connection.dialect();
        List<Sequence> sequences = new ArrayList<>();
        for (Row row : CatalogRows.of(connection, H2Queries.WHOLE_SEQUENCES, stored(dialect, schema), null)) {
            sequences.add(Sequence.of(dialect.modelName(text(row, "name")))
                    .inSchema(schema)
                    .with(CatalogRows.numbering(row)));
        }
        return sequences;
    }

    @Override
    public Stage stage() {
        return new H2Stage(this);
    }

    @Override
    public List<String> sequenceNames(Connection connection, @Nullable String schema) {
        Dialect dialect = connection.dialect();
        return CatalogRows.strings(connection, H2Queries.SEQUENCES, stored(dialect, schema)).stream()
                .map(dialect::modelName)
                .toList();
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, @Nullable String schema, String view) {
        Dialect dialect = connection.dialect();
        return CatalogRows.of(connection, H2Queries.VIEW_DEFINITION, stored(dialect, schema), dialect.storedName(view))
                .stream()
                .map(row -> String.valueOf(row.get(0)))
                .findFirst();
    }

    @Override
    public List<String> constraintsOn(Connection connection, @Nullable String schema, String table, String index) {
        Dialect dialect = connection.dialect();
        return CatalogRows.of(connection, H2Queries.KEEPING_INDEXES, stored(dialect, schema), dialect.storedName(table))
                .stream()
                .filter(row -> dialect.modelName(text(row, "index_name")).equals(index))
                .map(row -> dialect.modelName(text(row, "name")))
                .toList();
    }

    @Override
    public Map<String, ReflectedTable> describe(Connection connection, TableFilter filter) {
        Dialect dialect = connection.dialect();
        Question question =
                new Question(connection, stored(dialect, filter.schema()), stored(dialect, filter.onlyName()));
        Map<String, TableDraft> drafts = new LinkedHashMap<>();
        for (Row row : question.ask(H2Queries.RELATIONS)) {
            Relation relation = relation(dialect, row);
            if (filter.includes(relation)) {
                TableDraft draft = new TableDraft(relation);
                draft.options(TableOptions.NONE.comment(nonEmpty(row, "comment")));
                drafts.put(text(row, "table_name"), draft);
            }
        }
        if (!drafts.isEmpty()) {
            read(question, dialect, filter.generatedNames(), drafts);
        }
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        drafts.values().forEach(draft -> tables.put(draft.relation().name(), draft.table()));
        return tables;
    }

    private static void read(
            Question question, Dialect dialect, boolean generatedNames, Map<String, TableDraft> drafts) {
        List<Row> columns = question.ask(H2Queries.COLUMNS);
        H2TypeReader types = H2TypeReader.forColumns(columns, question::ask);
        H2Parts parts = new H2Parts(dialect, types);
        CatalogRows.each(columns, drafts, parts::column);
        List<Row> allConstraints = question.ask(H2Queries.CONSTRAINTS);
        List<Row> allIndexColumns = question.ask(H2Queries.INDEX_COLUMNS);
        H2Constraints constraints = new H2Constraints(
                dialect,
                generatedNames,
                new H2KeyColumns(question.ask(H2Queries.KEY_COLUMNS), allConstraints, allIndexColumns),
                question.ask(H2Queries.RULES),
                question.ask(H2Queries.CHECKS));
        CatalogRows.each(here(allConstraints), drafts, constraints::add);
        CatalogRows.each(question.ask(H2Queries.INDEXES), drafts, parts::index);
        CatalogRows.groups(here(allIndexColumns), drafts, parts::indexColumns);
    }

    private static List<Row> here(List<Row> rows) {
        return rows.stream().filter(row -> CatalogRows.isYes(row, "here")).toList();
    }

    /** Asks about a schema, and about one table of it when a name is given. */
    private record Question(
            Connection connection,
            @Nullable String schema,
            @Nullable String table) {
        List<Row> ask(String sql) {
            String filter = table == null ? "" : " AND table_name = :table";
            return CatalogRows.of(connection, sql.formatted(filter), schema, table);
        }
    }
}
