package io.aludel.dialect.sqlite;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.engine.Connection;
import io.aludel.error.DatabaseException;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.ObjectKind;
import io.aludel.reflect.ObjectScope;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.Relation;
import io.aludel.reflect.Stage;
import io.aludel.reflect.TableDraft;
import io.aludel.reflect.TableFilter;
import io.aludel.reflect.TransactionalStage;
import io.aludel.schema.TextObject;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SQLite's pragmas, and the texts of definitions for what they leave out. Schemas are attached databases; temporary tables stand in one
 * called {@code temp} and are found without a schema.
 */
final class SqliteCatalog implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.reflect");
    private static final String TEMP = "temp";
    private static final String MAIN = "main";
    /** The lists themselves, which stand in no list. */
    private static final Set<String> LISTS =
            Set.of("sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema");

    @Override
    public String defaultSchema(Connection connection) {
        return MAIN;
    }

    @Override
    public List<String> schemaNames(Connection connection) {
        return CatalogRows.strings(connection, SqliteQueries.SCHEMAS, null);
    }

    /** The attached databases in which names of a schema are found. */
    private static List<String> places(Connection connection, @Nullable String schema, ObjectScope scope) {
        if (schema != null) {
            boolean attached = schema.equals(TEMP)
                    || CatalogRows.strings(connection, SqliteQueries.SCHEMAS, null)
                            .contains(schema);
            return attached ? List.of(schema) : List.of();
        }
        return switch (scope) {
            case DEFAULT -> List.of(MAIN);
            case TEMPORARY -> List.of(TEMP);
            case ANY -> List.of(TEMP, MAIN);
        };
    }

    @Override
    public List<Relation> relations(Connection connection, @Nullable String schema) {
        List<Relation> relations = new ArrayList<>();
        for (String place : places(connection, schema, ObjectScope.ANY)) {
            for (Row row : new Question(connection, place, null).ask(SqliteQueries.RELATIONS, "")) {
                relations.add(relation(row, place));
            }
        }
        relations.removeIf(relation -> relation.name().startsWith("sqlite_"));
        relations.sort(Comparator.comparing(Relation::name));
        return relations;
    }

    private static Relation relation(Row row, String place) {
        return new Relation(
                text(row, "table_name"),
                text(row, "kind").equals("view") ? ObjectKind.VIEW : ObjectKind.TABLE,
                place.equals(TEMP));
    }

    @Override
    public List<TextObject> objects(Connection connection, @Nullable String schema) {
        List<TextObject> objects = new ArrayList<>();
        String place = schema == null ? MAIN : schema;
        String sql = SqliteQueries.TRIGGERS.formatted(connection.dialect().quote(place) + ".sqlite_master");
        for (Row row : CatalogRows.of(connection, sql, null, null)) {
            String name = connection.dialect().syntax().identifiers().qualified(schema, text(row, "name"));
            objects.add(TextObject.of(
                            TextObject.Kind.TRIGGER,
                            text(row, "name"),
                            text(row, "table_name"),
                            text(row, "sql"),
                            "DROP TRIGGER " + name)
                    .inSchema(schema));
        }
        return objects;
    }

    @Override
    public Stage stage() {
        return new TransactionalStage(this);
    }

    @Override
    public List<String> sequenceNames(Connection connection, @Nullable String schema) {
        return List.of();
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, @Nullable String schema, String view) {
        for (String place : places(connection, schema, ObjectScope.ANY)) {
            for (Row row : new Question(connection, place, view).ask(SqliteQueries.RELATIONS, "")) {
                if (text(row, "kind").equals("view")) {
                    return Optional.of(text(row, "sql"));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Map<String, ReflectedTable> describe(Connection connection, TableFilter filter) {
        Map<String, ReflectedTable> tables = new TreeMap<>();
        for (String place : places(connection, filter.schema(), filter.scope())) {
            read(new Question(connection, place, filter.onlyName()), filter).forEach(tables::putIfAbsent);
        }
        return tables;
    }

    private static Map<String, ReflectedTable> read(Question question, TableFilter filter) {
        Map<String, SqliteDraft> drafts = new LinkedHashMap<>();
        String name = filter.onlyName();
        for (Row row : question.ask(SqliteQueries.RELATIONS, "")) {
            Relation relation = relation(row, question.place());
            boolean wanted = name != null
                    || (filter.includes(relation) && !relation.name().startsWith("sqlite_"));
            if (wanted && filter.kinds().contains(relation.kind())) {
                drafts.put(relation.name(), new SqliteDraft(new TableDraft(relation), textOrNull(row, "sql")));
            }
        }
        if (drafts.isEmpty() && name != null && LISTS.contains(name)) {
            drafts.put(name, new SqliteDraft(new TableDraft(new Relation(name, ObjectKind.TABLE, false)), null));
        }
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        if (!drafts.isEmpty()) {
            columns(question, drafts, filter);
            rows(question.ask(SqliteQueries.FOREIGN_KEYS, ""), drafts, SqliteDraft::foreignKeys);
            rows(question.ask(SqliteQueries.INDEXES, ""), drafts, SqliteDraft::indexes);
            drafts.forEach((key, draft) -> tables.put(key, draft.table()));
        }
        return tables;
    }

    /** A view that names what is no longer there makes the whole question fail; then each is asked about by itself. */
    private static void columns(Question question, Map<String, SqliteDraft> drafts, TableFilter filter) {
        String kinds = filter.kinds().contains(ObjectKind.VIEW) ? "" : " AND m.type = 'table'";
        String name = filter.onlyName();
        if (name != null && LISTS.contains(name)) {
            rows(question.list(name), drafts, SqliteDraft::columns);
            return;
        }
        try {
            rows(question.ask(SqliteQueries.COLUMNS, kinds), drafts, SqliteDraft::columns);
        } catch (DatabaseException broken) {
            if (filter.onlyName() != null) {
                throw broken;
            }
            for (String each : List.copyOf(drafts.keySet())) {
                try {
                    rows(question.about(each).ask(SqliteQueries.COLUMNS, ""), drafts, SqliteDraft::columns);
                } catch (DatabaseException unreadable) {
                    LOG.warn("{} cannot be read and is left out: {}", each, unreadable.getMessage());
                    drafts.remove(each);
                }
            }
        }
    }

    private interface RowsReader {
        void read(SqliteDraft draft, List<Row> rows);
    }

    private static void rows(List<Row> rows, Map<String, SqliteDraft> drafts, RowsReader reader) {
        CatalogRows.grouped(rows, "table_name").forEach((table, ofTable) -> {
            SqliteDraft draft = drafts.get(table);
            if (draft != null) {
                reader.read(draft, ofTable);
            }
        });
    }

    /** Asks about an attached database, and about one table of it when a name is given. */
    private record Question(
            Connection connection, String place, @Nullable String table) {
        List<Row> ask(String sql, String condition) {
            String list = connection.dialect().quote(place) + ".sqlite_master";
            String alias = sql.contains(" m") ? "m." : "";
            String one = table == null ? "" : " AND " + alias + "name = :table COLLATE NOCASE";
            return CatalogRows.of(connection, sql.formatted(list, one + condition), place, table);
        }

        /** The columns of a list, which stands in no list. */
        List<Row> list(String name) {
            String sql = SqliteQueries.COLUMNS.formatted("(SELECT :table AS name, 'table' AS type)", "");
            return CatalogRows.of(connection, sql, place, name);
        }

        Question about(String name) {
            return new Question(connection, place, name);
        }
    }
}
