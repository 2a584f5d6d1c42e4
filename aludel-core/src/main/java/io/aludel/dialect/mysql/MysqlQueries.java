package io.aludel.dialect.mysql;

import io.aludel.dialect.Dialect;

/**
 * The questions to {@code information_schema} of MariaDB and MySQL. The schema is always given as a value, without which the server
 * opens the files of every table of every database; and nothing is joined, since the server would do that row by row.
 */
final class MysqlQueries {
    private MysqlQueries() {}

    static final String DEFAULT_SCHEMA = "SELECT database() AS name";

    static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata"
            + " WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY 1";

    static final String RELATIONS =
            "SELECT table_name AS table_name, table_type AS kind FROM information_schema.tables WHERE table_schema = :schema ORDER BY 1";

    static final String VIEW_DEFINITION =
            "SELECT view_definition FROM information_schema.views WHERE table_schema = :schema AND table_name = :table";

    static final String TABLES = """
            SELECT table_name AS table_name, table_type AS kind, table_comment AS comment, engine AS engine,
                   table_collation AS collation, create_options AS create_options
            FROM information_schema.tables WHERE table_schema = :schema%s ORDER BY table_name""";

    /** The definition of a table, which alone has its partitions in full. */
    static String definition(Dialect dialect, String schema, String table) {
        return "SHOW CREATE TABLE " + dialect.quote(schema) + "." + dialect.quote(table);
    }

    static final String COLUMNS = """
            SELECT table_name AS table_name, column_name AS name, column_type AS type, is_nullable AS nullable,
                   column_default AS default_value, extra AS extra, generation_expression AS expression,
                   character_set_name AS charset, collation_name AS collation, column_comment AS comment
            FROM information_schema.columns WHERE table_schema = :schema%s ORDER BY table_name, ordinal_position""";

    static final String KEY_COLUMNS = """
            SELECT table_name AS table_name, constraint_name AS name, column_name AS column_name,
                   referenced_column_name AS referred_column, referenced_table_schema AS referred_schema,
                   referenced_table_name AS referred_table
            FROM information_schema.key_column_usage
            WHERE table_schema = :schema AND referenced_table_name IS NOT NULL%s
            ORDER BY table_name, constraint_name, ordinal_position""";

    static final String RULES = """
            SELECT table_name AS table_name, constraint_name AS name, delete_rule AS on_delete, update_rule AS on_update
            FROM information_schema.referential_constraints WHERE constraint_schema = :schema%s""";

    static final String INDEXES = """
            SELECT table_name AS table_name, index_name AS name, column_name AS column_name, non_unique AS non_unique,
                   collation AS direction, sub_part AS length, index_type AS method, index_comment AS comment, %s AS expression
            FROM information_schema.statistics WHERE table_schema = :schema%s ORDER BY table_name, index_name, seq_in_index""";

    static final String MARIADB_CHECKS = """
            SELECT table_name AS table_name, constraint_name AS name, check_clause AS condition_text, level AS level
            FROM information_schema.check_constraints WHERE constraint_schema = :schema%s ORDER BY table_name, constraint_name""";

    static final String MYSQL_CHECKS = """
            SELECT t.table_name AS table_name, t.constraint_name AS name, c.check_clause AS condition_text, 'Table' AS level
            FROM information_schema.table_constraints t JOIN information_schema.check_constraints c
              ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
            WHERE t.table_schema = :schema AND t.constraint_type = 'CHECK'%s ORDER BY t.table_name, t.constraint_name""";
}
