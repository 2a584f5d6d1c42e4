package io.aludel.dialect.sqlite;

/**
 * The questions to SQLite: its pragmas, joined with the list of tables, so that each answers for any number of tables at once. {@code
 * %1$s} is the list of a database, {@code %2$s} a further condition.
 */
final class SqliteQueries {
    private SqliteQueries() {}

    static final String SCHEMAS = "SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq";

    static final String RELATIONS =
            "SELECT name AS table_name, type AS kind, sql FROM %1$s WHERE type IN ('table', 'view')%2$s ORDER BY name";

    static final String COLUMNS = """
            SELECT m.name AS table_name, x.name AS name, x.type AS type, x."notnull" AS required, x.dflt_value AS default_value,
                   x.pk AS key_place, x.hidden AS hidden
            FROM %1$s m, pragma_table_xinfo(m.name, :schema) x WHERE m.type IN ('table', 'view')%2$s ORDER BY m.name, x.cid""";

    /** Keys write names as they like; what they refer to is called as it was declared. */
    static final String FOREIGN_KEYS = """
            SELECT m.name AS table_name, x.id AS name, x."from" AS column_name,
                   coalesce((SELECT p.name FROM pragma_table_xinfo(x."table", :schema) p WHERE p.name = x."to" COLLATE NOCASE OR x."to" IS NULL AND p.pk = x.seq + 1), x."to") AS referred_column,
                   coalesce((SELECT r.name FROM %1$s r WHERE r.type = 'table' AND r.name = x."table" COLLATE NOCASE), x."table") AS referred_table, x.on_delete AS on_delete, x.on_update AS on_update
            FROM %1$s m, pragma_foreign_key_list(m.name, :schema) x WHERE m.type = 'table'%2$s
            ORDER BY m.name, x.id DESC, x.seq""";

    static final String INDEXES = """
            SELECT m.name AS table_name, l.name AS name, l."unique" AS is_unique, l.origin AS origin, i.sql AS sql,
                   x.name AS column_name, x."desc" AS descending, x.coll AS collation, l.seq AS place
            FROM %1$s m, pragma_index_list(m.name, :schema) l, pragma_index_xinfo(l.name, :schema) x
            LEFT JOIN %1$s i ON i.type = 'index' AND i.name = l.name
            WHERE m.type = 'table' AND x.key = 1%2$s ORDER BY m.name, l.name, x.seqno""";

    static final String TRIGGERS =
            "SELECT name, tbl_name AS table_name, sql FROM %s WHERE type = 'trigger' ORDER BY 2, 1";
}
