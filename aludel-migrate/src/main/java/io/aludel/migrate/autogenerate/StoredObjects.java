package io.aludel.migrate.autogenerate;

import io.aludel.engine.Connection;
import io.aludel.reflect.DefinitionRehearsal;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
        Inspector inspector = Inspector.of(connection);
        if (connection.dialect().abilities().hasSequences()) {
            inspector.sequences(null).forEach(tables::add);
        }
        views(connection).forEach(tables::add);
        objects(connection).forEach(tables::add);
    }

    /** The views, those first that others read. */
    public static List<View> views(Connection connection) {
        Inspector inspector = Inspector.of(connection);
        Map<String, View> waiting = new LinkedHashMap<>();
        inspector.viewNames().forEach(name -> waiting.put(name, view(inspector, name)));
        inspector
                .materializedViewNames(null)
                .forEach(name -> waiting.put(name, view(inspector, name).stored()));
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
        return Inspector.of(connection).objects(null).stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** Without the name of the default schema, which MariaDB writes before each table: another database has another one. */
    private static View view(Inspector inspector, String name) {
        String query = DefinitionRehearsal.query(inspector.viewDefinition(null, name));
        String portable = inspector
                .defaultSchemaName()
                .map(schema -> query.replaceAll("([`\"])" + Pattern.quote(schema) + "\\1\\.", ""))
                .orElse(query);
        return View.of(name, new RawSql(portable), List.of());
    }

    private static boolean mentions(View view, String other) {
        return view.query() instanceof RawSql query
                && Pattern.compile("(?i)\\b" + Pattern.quote(other) + "\\b")
                        .matcher(query.sql())
                        .find();
    }
}
