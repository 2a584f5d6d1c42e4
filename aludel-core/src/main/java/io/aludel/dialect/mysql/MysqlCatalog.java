package io.aludel.dialect.mysql;

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
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.sql.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code information_schema} of MariaDB and MySQL, whose schemas are databases. Temporary tables are not in it. */
final class MysqlCatalog implements Catalog {
    private final boolean mariadb;

    MysqlCatalog(boolean mariadb) {
        this.mariadb = mariadb;
    }

    @Override
    public @Nullable String defaultSchema(Connection connection) {
        return textOrNull(
                CatalogRows.of(connection, MysqlQueries.DEFAULT_SCHEMA, null, null)
                        .get(0),
                "name");
    }

    private String place(Connection connection, @Nullable String schema) {
        return schema != null ? schema : String.valueOf(defaultSchema(connection));
    }

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(connection, MysqlQueries.SCHEMAS, null);
    }

    @Override
    public List<Relation> relations(Connection connection, @Nullable String schema) {
        return CatalogRows.of(connection, MysqlQueries.RELATIONS, place(connection, schema), null).stream()
                .filter(row -> !isSequence(row))
                .map(MysqlCatalog::relation)
                .toList();
    }

    private static boolean isSequence(Row row) {
        return text(row, "kind").equals("SEQUENCE");
    }

    private static Relation relation(Row row) {
        String kind = text(row, "kind");
        boolean view = kind.equals("VIEW") || kind.equals("SYSTEM VIEW");
        return new Relation(
                text(row, "table_name"), view ? ObjectKind.VIEW : ObjectKind.TABLE, kind.startsWith("TEMPORARY"));
    }

    @Override
    public List<Sequence> sequences(Connection connection, @Nullable String schema) {
        return MysqlObjects.sequences(connection, sequenceNames(connection, schema), schema);
    }

    @Override
    public List<TextObject> objects(Connection connection, @Nullable String schema) {
        return MysqlObjects.objects(connection, place(connection, schema), schema);
    }

    @Override
    public Stage stage() {
        return new MysqlStage();
    }

    @Override
    public List<String> sequenceNames(Connection connection, @Nullable String schema) {
        return CatalogRows.of(connection, MysqlQueries.RELATIONS, place(connection, schema), null).stream()
                .filter(MysqlCatalog::isSequence)
                .map(row -> text(row, "table_name"))
                .toList();
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, @Nullable String schema, String view) {
        return CatalogRows.of(connection, MysqlQueries.VIEW_DEFINITION, place(connection, schema), view).stream()
                .map(row -> String.valueOf(row.get(0)))
                .findFirst();
    }

    @Override
    public Map<String, ReflectedTable> describe(Connection connection, TableFilter filter) {
        Question question = new Question(connection, place(connection, filter.schema()), filter.onlyName());
        Map<String, TableDraft> drafts = new LinkedHashMap<>();
        Map<String, String> collations = new HashMap<>();
        for (Row row : question.ask(MysqlQueries.TABLES)) {
            Relation relation = relation(row);
            if (filter.includes(relation) && !isSequence(row)) {
                TableDraft draft = new TableDraft(relation);
                String collation = textOrNull(row, "collation");
                if (relation.kind() == ObjectKind.TABLE) {
                    draft.options(MysqlSettings.options(row, mariadb));
                    if (MysqlSettings.isPartitioned(row)) {
                        draft.options(draft.options()
                                .options(MysqlSettings.of(
                                        mariadb, "partition_by", question.partitions(relation.name()))));
                    }
                    collations.put(relation.name(), String.valueOf(collation));
                }
                drafts.put(relation.name(), draft);
            }
        }
        if (!drafts.isEmpty()) {
            read(question, drafts, collations);
        }
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> tables.put(name, draft.table()));
        return tables;
    }

    private void read(Question question, Map<String, TableDraft> drafts, Map<String, String> collations) {
        MysqlCatalogConstraints constraints = new MysqlCatalogConstraints(question.schema(), mariadb);
        CatalogRows.each(
                question.ask(mariadb ? MysqlQueries.MARIADB_CHECKS : MysqlQueries.MYSQL_CHECKS),
                drafts,
                constraints::check);
        MysqlCatalogColumns columns = new MysqlCatalogColumns(mariadb, collations);
        CatalogRows.each(question.ask(MysqlQueries.COLUMNS), drafts, columns::add);
        List<Row> keys = question.ask(MysqlQueries.KEY_COLUMNS);
        if (!keys.isEmpty()) {
            CatalogRows.each(question.ask(MysqlQueries.RULES), drafts, constraints::rule);
            CatalogRows.groups(keys, drafts, constraints::foreignKey);
        }
        CatalogRows.groups(question.indexes(mariadb), drafts, new MysqlCatalogIndexes(mariadb)::add);
    }

    /** Asks about a schema, and about one table of it when a name is given. */
    private record Question(
            Connection connection, String schema, @Nullable String table) {
        List<Row> ask(String sql) {
            return CatalogRows.of(connection, sql.formatted(filter()), schema, table);
        }

        List<Row> indexes(boolean mariadb) {
            return CatalogRows.of(
                    connection,
                    MysqlQueries.INDEXES.formatted(mariadb ? "NULL" : "expression", filter()),
                    schema,
                    table);
        }

        /** What follows PARTITION BY. */
        String partitions(String name) {
            String sql = MysqlQueries.definition(connection.dialect(), schema, name);
            String definition = String.valueOf(
                    CatalogRows.of(connection, sql, null, null).get(0).get(1));
            int start = definition.indexOf("PARTITION BY ");
            return definition
                    .substring(start + "PARTITION BY ".length())
                    .replace("*/", "")
                    .strip();
        }

        private String filter() {
            return table == null ? "" : " AND table_name = :table";
        }
    }
}
