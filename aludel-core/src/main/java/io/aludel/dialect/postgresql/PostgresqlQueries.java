package io.aludel.dialect.postgresql;

import io.aludel.reflect.ObjectKind;
import io.aludel.reflect.TableFilter;
import java.util.stream.Collectors;

/** The questions to {@code pg_catalog}; each answers for any number of tables at once. */
final class PostgresqlQueries {
    private PostgresqlQueries() {}

    static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY 1";

    static final String DEFAULT_SCHEMA = "SELECT current_schema()";

    private static final String KINDS = " c.relkind IN ('r', 'p', 'f', 'v', 'm') AND %s AND n.oid = c.relnamespace";

    /** What the relations of a schema are called; without a schema, those that are found without naming one. */
    static String relations(boolean withSchema) {
        return "SELECT c.relname AS name, c.relkind::text AS kind, c.relpersistence = 't' AS temporary"
                + " FROM pg_class c, pg_namespace n WHERE" + KINDS.formatted(place(withSchema)) + " ORDER BY c.relname";
    }

    static String sequences(boolean withSchema) {
        return "SELECT c.relname FROM pg_class c, pg_namespace n WHERE c.relkind = 'S' AND n.oid = c.relnamespace AND "
                + place(withSchema) + " ORDER BY 1";
    }

    static String number(boolean withSchema) {
        return "SELECT CAST(c.oid AS bigint) FROM pg_class c, pg_namespace n WHERE n.oid = c.relnamespace"
                + " AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relname = :table AND " + place(withSchema);
    }

    static String viewDefinition(boolean withSchema) {
        return "SELECT pg_get_viewdef(c.oid) FROM pg_class c, pg_namespace n WHERE c.relkind IN ('v', 'm')"
                + " AND n.oid = c.relnamespace AND c.relname = :table AND " + place(withSchema);
    }

    private static String place(boolean withSchema) {
        return withSchema ? "n.nspname = :schema" : "pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog'";
    }

    /** The relations about which a question is asked, as {@code w}. */
    private static String wanted(TableFilter filter) {
        String kinds = filter.kinds().stream().map(PostgresqlQueries::letters).collect(Collectors.joining(", "));
        String persistence = switch (filter.scope()) {
            case DEFAULT -> " AND c.relpersistence <> 't'";
            case TEMPORARY -> " AND c.relpersistence = 't'";
            case ANY -> "";
        };
        return "WITH w AS MATERIALIZED (SELECT c.*, n.nspname FROM pg_class c, pg_namespace n WHERE n.oid = c.relnamespace"
                + " AND c.relkind IN (" + kinds + ") AND " + place(filter.schema() != null) + persistence
                + (filter.onlyName() == null ? "" : " AND c.relname = :table") + ")\n";
    }

    private static String letters(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> "'r', 'p'";
            case VIEW -> "'v'";
            case MATERIALIZED_VIEW -> "'m'";
            case FOREIGN_TABLE -> "'f'";
        };
    }

    static String tables(TableFilter filter) {
        return wanted(filter) + """
                SELECT w.relname AS table_name, w.relkind::text AS kind, w.relpersistence::text AS persistence,
                       CASE WHEN NOT w.relrowsecurity THEN NULL WHEN w.relforcerowsecurity THEN 'FORCED' ELSE 'ON' END AS row_security,
                       obj_description(w.oid, 'pg_class') AS comment, array_to_string(w.reloptions, E'\\n') AS storage,
                       am.amname AS method, ts.spcname AS tablespace, w.relispartition AS is_partition,
                       CASE WHEN w.relkind = 'p' THEN pg_get_partkeydef(w.oid) END AS partition_key,
                       CASE WHEN w.relispartition THEN pg_get_expr(w.relpartbound, w.oid) END AS partition_bound,
                       (SELECT string_agg(CASE WHEN p.relnamespace = w.relnamespace OR pg_table_is_visible(p.oid)
                                               THEN p.relname ELSE pn.nspname || '.' || p.relname END, E'\\n' ORDER BY i.inhseqno)
                        FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                        WHERE i.inhrelid = w.oid) AS parents
                FROM w LEFT JOIN pg_am am ON am.oid = w.relam LEFT JOIN pg_tablespace ts ON ts.oid = w.reltablespace
                ORDER BY w.relname""";
    }

    static String columns(TableFilter filter) {
        return wanted(filter) + """
                SELECT w.relname AS table_name, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
                       format_type(b.oid, a.atttypmod) AS element, b.oid::bigint AS element_id, b.typtype::text AS sort,
                       CASE WHEN b.oid <> t.oid THEN greatest(a.attndims, 1) ELSE 0 END AS dimensions,
                       a.attnotnull OR (t.typtype = 'd' AND t.typnotnull) AS required,
                       coalesce(pg_get_expr(d.adbin, d.adrelid), CASE WHEN t.typtype = 'd' THEN t.typdefault END) AS default_value,
                       a.attidentity::text AS identity, a.attgenerated::text AS generated,
                       o.objid IS NOT NULL AS numbered, s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum,
                       s.seqmax AS maximum, s.seqcycle AS cycle, s.seqcache AS cache, s.seqtypid::regtype::text AS number_type,
                       co.collname AS collation, CASE WHEN NOT pg_collation_is_visible(co.oid) THEN cn.nspname END AS collation_schema,
                       col_description(a.attrelid, a.attnum) AS comment
                FROM w JOIN pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_type t ON t.oid = a.atttypid
                JOIN pg_type b ON b.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                LEFT JOIN LATERAL (
                    SELECT x.objid FROM pg_depend x JOIN pg_class q ON q.oid = x.objid AND q.relkind = 'S'
                    WHERE x.classid = 'pg_class'::regclass AND x.refclassid = 'pg_class'::regclass
                      AND x.refobjid = a.attrelid AND x.refobjsubid = a.attnum AND x.deptype IN ('a', 'i')
                    ORDER BY x.deptype DESC, x.objid LIMIT 1) o ON a.atthasdef OR a.attidentity <> ''
                LEFT JOIN pg_sequence s ON s.seqrelid = o.objid
                LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> b.typcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                ORDER BY w.relname, a.attnum""";
    }

    /** Where the search path finds a table, its schema is not said; the schema is asked for in both ways, so that the parameter is there. */
    private static String found(TableFilter filter) {
        return "CAST(:schema AS text) IS NULL AND "
                + (filter.ignoresSearchPath() ? "false" : "pg_table_is_visible(r.oid)");
    }

    static String constraints(TableFilter filter) {
        return wanted(filter) + """
                SELECT w.relname AS table_name, k.conname AS name, k.contype::text AS kind, k.condeferrable AS deferrable,
                       k.condeferred AS deferred, k.confdeltype::text AS on_delete, k.confupdtype::text AS on_update,
                       k.confmatchtype::text AS match, r.relname AS referred_table,
                       CASE WHEN r.relnamespace = w.relnamespace THEN NULL
                            WHEN %s THEN NULL ELSE rn.nspname END AS referred_schema,
                       a.attname AS column_name, ra.attname AS referred_column,
                       CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid, true) END AS condition,
                       CASE WHEN k.contype IN ('f', 'x') THEN pg_get_constraintdef(k.oid, true) END AS definition,
                       (SELECT string_agg(sa.attname, E'\\n' ORDER BY sa.attnum) FROM pg_attribute sa WHERE sa.attrelid = k.conrelid
                        AND to_jsonb(k) -> 'confdelsetcols' @> to_jsonb(sa.attnum)) AS set_columns,
                       k.convalidated AS valid, k.connoinherit AS no_inherit,
                       obj_description(k.oid, 'pg_constraint') AS comment,
                       (SELECT string_agg(ia.attname, E'\\n' ORDER BY g.place) FROM pg_index i
                        CROSS JOIN LATERAL generate_series(i.indnkeyatts, i.indnatts - 1) AS g(place)
                        JOIN pg_attribute ia ON ia.attrelid = i.indrelid AND ia.attnum = i.indkey[g.place]
                        WHERE i.indexrelid = k.conindid AND k.contype IN ('p', 'u')) AS included,
                       (SELECT to_jsonb(i) ->> 'indnullsnotdistinct' FROM pg_index i WHERE i.indexrelid = k.conindid) AS nulls_same
                FROM w JOIN pg_constraint k ON k.conrelid = w.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
                LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS p(here, there, place) ON true
                LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.here
                LEFT JOIN pg_class r ON r.oid = k.confrelid
                LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
                LEFT JOIN pg_attribute ra ON ra.attrelid = k.confrelid AND ra.attnum = p.there
                ORDER BY w.relname, k.conname, k.oid, p.place""".formatted(found(filter));
    }

    static String indexes(TableFilter filter) {
        return wanted(filter) + """
                SELECT w.relname AS table_name, c.relname AS name, i.indisunique AS is_unique, i.indisvalid AS valid,
                       pg_get_expr(i.indpred, i.indrelid, true) AS condition, p.place > i.indnkeyatts AS included,
                       a.attname AS column_name, pg_get_indexdef(i.indexrelid, p.place::int, true) AS expression,
                       CASE WHEN p.place <= i.indnkeyatts AND m.amname = 'btree' THEN (i.indoption[p.place - 1] & 1) = 1 END AS descending,
                       CASE WHEN p.place <= i.indnkeyatts AND m.amname = 'btree' THEN (i.indoption[p.place - 1] & 2) = 2 END AS nulls_first,
                       CASE WHEN NOT oc.opcdefault THEN oc.opcname END AS operator_class, co.collname AS collation,
                       m.amname AS method, c.relispartition AS attached, array_to_string(c.reloptions, E'\\n') AS storage, ts.spcname AS tablespace,
                       to_jsonb(i) ->> 'indnullsnotdistinct' AS nulls_same,
                       EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype = 'x') AS excludes,
                       EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype = 'u') AS behind_unique
                FROM w JOIN pg_index i ON i.indrelid = w.oid AND NOT i.indisprimary
                JOIN pg_class c ON c.oid = i.indexrelid
                JOIN pg_am m ON m.oid = c.relam
                LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
                CROSS JOIN LATERAL generate_series(1, i.indnatts) AS p(place)
                LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.place - 1] AND a.attnum > 0
                LEFT JOIN pg_opclass oc ON p.place <= i.indnkeyatts AND oc.oid = i.indclass[p.place - 1]
                LEFT JOIN pg_collation co ON p.place <= i.indnkeyatts AND co.oid = i.indcollation[p.place - 1]
                     AND a.attcollation IS NOT NULL AND co.oid <> a.attcollation
                ORDER BY w.relname, c.relname, p.place""";
    }

    static final String ENUMS = """
            SELECT t.oid::bigint AS id, n.nspname AS schema, t.typname AS name, pg_type_is_visible(t.oid) AS visible,
                   e.enumlabel AS label
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_enum e ON e.enumtypid = t.oid
            WHERE t.typtype = 'e' ORDER BY n.nspname, t.typname, e.enumsortorder""";

    static final String DOMAINS = """
            SELECT t.oid::bigint AS id, n.nspname AS schema, t.typname AS name, pg_type_is_visible(t.oid) AS visible,
                   format_type(t.typbasetype, t.typtypmod) AS type, b.oid::bigint AS element_id, t.typnotnull AS required,
                   t.typdefault AS default_value, co.collname AS collation, k.conname AS check_name,
                   CASE WHEN k.oid IS NOT NULL THEN pg_get_expr(k.conbin, 0) END AS condition,
                   pg_get_constraintdef(k.oid, true) AS definition
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_type b ON b.oid = t.typbasetype
            LEFT JOIN pg_collation co ON co.oid = t.typcollation AND t.typcollation <> b.typcollation
            LEFT JOIN pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'
            WHERE t.typtype = 'd' ORDER BY n.nspname, t.typname, k.conname""";
}
