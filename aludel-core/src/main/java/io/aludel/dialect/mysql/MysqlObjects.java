package io.aludel.dialect.mysql;

import static io.aludel.reflect.CatalogRows.text;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.PresenceQueries;
import io.aludel.engine.Connection;
import io.aludel.reflect.CatalogRows;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sequences, functions, procedures and triggers of MariaDB and MySQL. Stateless. */
final class MysqlObjects {
    /** What is there of them; of sequences MariaDB alone has any. */
    static final PresenceQueries PRESENCE = new PresenceQueries(null, null, """
            SELECT routine_schema, lower(routine_type), routine_name, '', routine_schema = database()
            FROM information_schema.routines WHERE routine_schema = database()
            UNION ALL
            SELECT trigger_schema, 'trigger', trigger_name, event_object_table, 1
            FROM information_schema.triggers WHERE trigger_schema = database()""");

    private static final String ROUTINES = """
            SELECT routine_name AS name, routine_type AS kind FROM information_schema.routines
            WHERE routine_schema = :schema ORDER BY 2, 1""";

    private static final String TRIGGERS = """
            SELECT trigger_name AS name, event_object_table AS table_name FROM information_schema.triggers
            WHERE trigger_schema = :schema ORDER BY 2, 1""";

    /** A sequence is a table of one row. */
    private static final String SEQUENCE = """
            SELECT start_value AS start, increment, minimum_value AS minimum, maximum_value AS maximum,
                   cycle_option AS cycle, cache_size AS cache FROM %s""";

    private MysqlObjects() {}

    static List<Sequence> sequences(Connection connection, List<String> names, @Nullable String schema) {
        List<Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            String sql = SEQUENCE.formatted(
                    connection.dialect().syntax().identifiers().qualified(schema, name));
            Row row = CatalogRows.of(connection, sql, null, null).get(0);
            sequences.add(Sequence.of(name).inSchema(schema).with(CatalogRows.numbering(row)));
        }
        return sequences;
    }

    static List<TextObject> objects(Connection connection, String place, @Nullable String schema) {
        Dialect dialect = connection.dialect();
        List<TextObject> objects = new ArrayList<>();
        for (Row row : CatalogRows.of(connection, ROUTINES, place, null)) {
            TextObject.Kind kind = TextObject.Kind.valueOf(text(row, "kind"));
            String name = text(row, "name");
            String full = dialect.syntax().identifiers().qualified(schema, name);
            objects.add(TextObject.of(kind, name, null, definition(connection, kind, full), "DROP " + kind + " " + full)
                    .inSchema(schema));
        }
        for (Row row : CatalogRows.of(connection, TRIGGERS, place, null)) {
            TextObject.Kind kind = TextObject.Kind.TRIGGER;
            String full = dialect.syntax().identifiers().qualified(schema, text(row, "name"));
            objects.add(TextObject.of(
                            kind,
                            text(row, "name"),
                            text(row, "table_name"),
                            definition(connection, kind, full),
                            "DROP TRIGGER " + full)
                    .inSchema(schema));
        }
        return objects;
    }

    /** Whoever creates it again defines it. */
    private static String definition(Connection connection, TextObject.Kind kind, String name) {
        Row row = CatalogRows.of(connection, "SHOW CREATE " + kind + " " + name, null, null)
                .get(0);
        return String.valueOf(row.get(2)).replaceFirst(" DEFINER=\\S+", "");
    }
}
