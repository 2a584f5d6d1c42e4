package io.aludel.dialect.postgresql;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.PresenceQueries;
import io.aludel.engine.Connection;
import io.aludel.reflect.CatalogRows;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.sql.Row;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's sequences, functions, triggers and policies. Stateless. */
final class PostgresqlObjects {
    /** What is there of them. */
    static final PresenceQueries PRESENCE = new PresenceQueries("""
            SELECT n.nspname, t.typname, CASE WHEN pg_type_is_visible(t.oid) THEN 1 ELSE 0 END
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype IN ('e', 'd')""", """
            SELECT n.nspname, c.relname, CASE WHEN pg_table_is_visible(c.oid) THEN 1 ELSE 0 END
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S'""", """
            SELECT n.nspname, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, p.proname, '',
                   CASE WHEN pg_function_is_visible(p.oid) THEN 1 ELSE 0 END
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
            UNION ALL
            SELECT n.nspname, 'trigger', t.tgname, c.relname, CASE WHEN pg_table_is_visible(c.oid) THEN 1 ELSE 0 END
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal
            UNION ALL
            SELECT n.nspname, 'policy', p.polname, c.relname, CASE WHEN pg_table_is_visible(c.oid) THEN 1 ELSE 0 END
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            UNION ALL
            SELECT n.nspname, 'extension', e.extname, '', 1
            FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            UNION ALL
            SELECT n.nspname, 'domain', t.typname, '', CASE WHEN pg_type_is_visible(t.oid) THEN 1 ELSE 0 END
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'd'""");

    private static final String PLACE = " n.nspname = coalesce(CAST(:schema AS text), current_schema())";

    private static final String OF_NO_EXTENSION =
            " AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.objid = %s.oid AND x.deptype = 'e')";

    private static final String SEQUENCES = """
            SELECT c.relname AS name, s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum,
                   s.seqmax AS maximum, s.seqcycle AS cycle, s.seqcache AS cache, s.seqtypid::regtype::text AS type
            FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass
                              AND d.deptype IN ('a', 'i', 'e')) AND""" + PLACE + " ORDER BY 1";

    private static final String FUNCTIONS = """
            SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS kind, p.proname AS name,
                   oidvectortypes(p.proargtypes) AS arguments, pg_get_functiondef(p.oid) AS definition
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind IN ('f', 'p', 'w') AND""" + PLACE + OF_NO_EXTENSION.formatted("p") + " ORDER BY p.proname, 3";

    private static final String TRIGGERS = """
            SELECT t.tgname AS name, c.relname AS table_name, pg_get_triggerdef(t.oid) AS definition
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND""" + PLACE + OF_NO_EXTENSION.formatted("t") + " ORDER BY 2, 1";

    private static final String POLICIES = """
            SELECT p.policyname AS name, p.tablename AS table_name, p.permissive, p.cmd, p.qual, p.with_check,
                   array_to_string(p.roles, ', ') AS roles
            FROM pg_policies p WHERE p.schemaname = coalesce(CAST(:schema AS text), current_schema()) ORDER BY 2, 1""";

    private static final String UNUSED_TYPES = """
            SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'e' AND NOT EXISTS (
                SELECT 1 FROM pg_depend d WHERE d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)
                AND d.deptype <> 'i') AND""" + PLACE + OF_NO_EXTENSION.formatted("t") + " ORDER BY 1";

    private PostgresqlObjects() {}

    static List<Sequence> sequences(Connection connection, @Nullable String schema) {
        List<Sequence> sequences = new ArrayList<>();
        for (Row row : CatalogRows.of(connection, SEQUENCES, schema, null)) {
            Sequence sequence = Sequence.of(text(row, "name")).inSchema(schema).with(CatalogRows.numbering(row));
            sequences.add(
                    switch (text(row, "type")) {
                        case "integer" -> sequence.type(SqlTypes.INTEGER);
                        case "smallint" -> sequence.type(SqlTypes.SMALLINT);
                        default -> sequence;
                    });
        }
        return sequences;
    }

    static List<TextObject> objects(Connection connection, @Nullable String schema) {
        Dialect dialect = connection.dialect();
        List<TextObject> objects = new ArrayList<>();
        for (Row row : CatalogRows.of(connection, FUNCTIONS, schema, null)) {
            String signature = text(row, "name") + "(" + text(row, "arguments") + ")";
            TextObject.Kind kind = TextObject.Kind.valueOf(text(row, "kind"));
            String drop = "DROP " + kind + " " + dialect.syntax().identifiers().qualified(schema, text(row, "name"))
                    + "(" + text(row, "arguments") + ")";
            objects.add(TextObject.of(kind, signature, null, text(row, "definition"), drop)
                    .inSchema(schema));
        }
        for (Row row : CatalogRows.of(connection, TRIGGERS, schema, null)) {
            objects.add(ofTable(TextObject.Kind.TRIGGER, row, schema, dialect, text(row, "definition")));
        }
        for (Row row : CatalogRows.of(connection, POLICIES, schema, null)) {
            objects.add(ofTable(TextObject.Kind.POLICY, row, schema, dialect, policy(row, schema, dialect)));
        }
        return objects;
    }

    private static TextObject ofTable(
            TextObject.Kind kind, Row row, @Nullable String schema, Dialect dialect, String definition) {
        String name = text(row, "name");
        String table = text(row, "table_name");
        String drop = "DROP " + kind + " " + dialect.quote(name) + " ON "
                + dialect.syntax().identifiers().qualified(schema, table);
        return TextObject.of(kind, name, table, definition, drop).inSchema(schema);
    }

    private static String policy(Row row, @Nullable String schema, Dialect dialect) {
        StringBuilder sql = new StringBuilder("CREATE POLICY ")
                .append(dialect.quote(text(row, "name")))
                .append(" ON ")
                .append(dialect.syntax().identifiers().qualified(schema, text(row, "table_name")))
                .append(" AS ")
                .append(text(row, "permissive").toUpperCase(Locale.ROOT))
                .append(" FOR ")
                .append(text(row, "cmd"))
                .append(" TO ")
                .append(text(row, "roles"));
        String using = textOrNull(row, "qual");
        String check = textOrNull(row, "with_check");
        return sql.append(using == null ? "" : " USING (" + using + ")")
                .append(check == null ? "" : " WITH CHECK (" + check + ")")
                .toString();
    }

    static List<String> unusedTypes(Connection connection, @Nullable String schema) {
        return CatalogRows.strings(connection, UNUSED_TYPES, schema);
    }
}
