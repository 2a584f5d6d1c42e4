package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.reflect.DefinitionRehearsal;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a database has in its default schema beside tables, in its own words. Stateless.
 *
 * <pre>{@code
 * MetaData found = Inspector.of(connection).reflect(new MetaData());
 * StoredObjects.addTo(found, connection);
 * }</pre>
 */
public final class StoredObjects {
    private StoredObjects() {}

    /** Adds sequences, views, functions, procedures, triggers and policies to the tables that were read. */
    public static void addTo(MetaData tables, Connection connection) {
        addTo(tables, connection, null);
    }

    /**
     * Adds those of a schema.
     *
     * @param schema the schema; null for the default one
     */
    public static void addTo(MetaData tables, Connection connection, @Nullable String schema) {
        sequences(connection, schema).forEach(tables::add);
        views(connection, schema).forEach(tables::add);
        objects(connection, schema).forEach(tables::add);
    }

    /** The steps that make tables, between those that make everything else. */
    static List<MigrationOp> around(List<MigrationOp> tables, Connection connection, NameFilter names) {
        List<MigrationOp> all = new ArrayList<>();
        sequences(connection, null).stream()
                .filter(sequence -> accepts(names, ObjectKind.SEQUENCE, null, sequence.name()))
                .forEach(sequence -> all.add(new CreateSequence(sequence, false)));
        List<TextObject> objects = objects(connection).stream()
                .filter(object -> accepts(names, ObjectKind.TEXT_OBJECT, object.table(), object.plainName()))
                .toList();
        all.addAll(withRoutines(
                tables,
                objects.stream().filter(object -> object.table() == null).toList(),
                connection.dialect()));
        views(connection).stream()
                .filter(view -> accepts(names, ObjectKind.VIEW, null, view.name()))
                .forEach(view -> all.add(new CreateView(view, false)));
        objects.stream().filter(object -> object.table() != null).forEach(object -> all.add(new CreateObject(object)));
        return all;
    }

    /**
     * The steps that make tables, and those that make functions and procedures, each before the table or function that calls it
     * and behind the tables that it reads then.
     *
     * @param tables the steps that make tables, in their order
     * @param routines functions and procedures
     * @param dialect the database's
     */
    public static List<MigrationOp> withRoutines(List<MigrationOp> tables, List<TextObject> routines, Dialect dialect) {
        return new Routines(tables, routines, dialect).ordered();
    }

    /** What stands on a table that is left out is left out with it. */
    private static boolean accepts(NameFilter names, ObjectKind kind, @Nullable String table, String name) {
        return names.accepts(new NameFilter.ObjectName(kind, null, table, name))
                && (table == null || names.accepts(new NameFilter.ObjectName(ObjectKind.TABLE, null, null, table)));
    }

    private static List<Sequence> sequences(Connection connection, @Nullable String schema) {
        return connection.dialect().abilities().hasSequences()
                ? Inspector.of(connection).sequences(schema)
                : List.of();
    }

    /** The views, those first that others read. */
    public static List<View> views(Connection connection) {
        return views(connection, null);
    }

    private static List<View> views(Connection connection, @Nullable String schema) {
        Inspector inspector = Inspector.of(connection);
        Map<String, View> waiting = new LinkedHashMap<>();
        inspector.viewNames(schema).forEach(name -> waiting.put(name, view(inspector, schema, name)));
        inspector
                .materializedViewNames(schema)
                .forEach(name -> waiting.put(name, view(inspector, schema, name).stored()));
        List<View> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            View next = waiting.values().stream()
                    .filter(view -> waiting.keySet().stream()
                            .noneMatch(other -> !other.equals(view.name()) && mentions(view, other)))
                    .findFirst()
                    .orElse(waiting.values().iterator().next());
            ordered.add(next);
            waiting.remove(next.name());
        }
        return ordered;
    }

    /** Functions, procedures, triggers and policies, in an order in which they can be created. */
    public static List<TextObject> objects(Connection connection) {
        return objects(connection, null);
    }

    private static List<TextObject> objects(Connection connection, @Nullable String schema) {
        return Inspector.of(connection).objects(schema).stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** Without the name of the default schema, which MariaDB writes before each table: another database has another one. */
    private static View view(Inspector inspector, @Nullable String schema, String name) {
        String query = DefinitionRehearsal.query(inspector.viewDefinition(schema, name));
        String portable = inspector
                .defaultSchemaName()
                .map(own -> query.replaceAll("([`\"])" + Pattern.quote(own) + "\\1\\.", ""))
                .orElse(query);
        return View.of(name, new RawSql(portable), List.of()).inSchema(schema);
    }

    private static boolean mentions(View view, String other) {
        return view.query() instanceof RawSql query
                && Pattern.compile("(?i)\\b" + Pattern.quote(other) + "\\b")
                        .matcher(query.sql())
                        .find();
    }
}
