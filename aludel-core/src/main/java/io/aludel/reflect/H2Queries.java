package io.aludel.reflect;

/** The questions to {@code INFORMATION_SCHEMA}; each answers for any number of tables at once. */
final class H2Queries {
    private H2Queries() {}

    static final String DEFAULT_SCHEMA = "SELECT current_schema AS name";

    static final String SCHEMAS =
            "SELECT schema_name FROM information_schema.schemata WHERE schema_name <> 'INFORMATION_SCHEMA' ORDER BY 1";

    private static final String SCHEMA = " = coalesce(:schema, current_schema)";

    static final String RELATIONS =
            "SELECT table_name, table_type AS kind, storage_type AS storage, remarks AS comment FROM information_schema.tables"
                    + " WHERE table_schema" + SCHEMA + "%s ORDER BY table_name";

    static final String SEQUENCES =
            "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema" + SCHEMA + " ORDER BY 1";

    static final String VIEW_DEFINITION =
            "SELECT view_definition FROM information_schema.views WHERE table_name = :table AND table_schema" + SCHEMA;

    static final String COLUMNS = """
            SELECT table_name, column_name AS name, data_type AS type, character_maximum_length AS length,
                   numeric_precision AS digits, declared_numeric_precision AS declared_digits, numeric_scale AS decimals,
                   datetime_precision AS second_digits, interval_type AS fields, is_nullable AS nullable,
                   column_default AS default_value, is_generated AS generated, generation_expression AS expression,
                   column_on_update AS on_update, identity_generation AS identity, identity_start AS start,
                   identity_increment AS increment, identity_minimum AS minimum, identity_maximum AS maximum,
                   identity_cycle AS cycle, identity_cache AS cache, dtd_identifier AS identifier, remarks AS comment
            FROM information_schema.columns WHERE table_schema""" + SCHEMA + "%s ORDER BY table_name, ordinal_position";

    static final String ELEMENTS = """
            SELECT object_name AS table_name, collection_type_identifier AS identifier, data_type AS type,
                   character_maximum_length AS length, numeric_precision AS digits,
                   declared_numeric_precision AS declared_digits, numeric_scale AS decimals, datetime_precision AS second_digits,
                   interval_type AS fields, dtd_identifier AS element_identifier
            FROM information_schema.element_types WHERE object_type = 'TABLE' AND object_schema""" + SCHEMA;

    static final String ENUMS = """
            SELECT object_name AS table_name, enum_identifier AS identifier, value_name AS label
            FROM information_schema.enum_values WHERE object_type = 'TABLE' AND object_schema""" + SCHEMA + " ORDER BY object_name, enum_identifier, value_ordinal";

    static final String KEYS = """
            SELECT t.table_name, t.constraint_name AS name, t.constraint_type AS kind, k.column_name AS column_name
            FROM information_schema.table_constraints t
            JOIN information_schema.key_column_usage k
              ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
            WHERE t.constraint_type IN ('PRIMARY KEY', 'UNIQUE') AND t.table_schema""" + SCHEMA + "%s ORDER BY t.table_name, t.constraint_name, k.ordinal_position";

    static final String FOREIGN_KEYS = """
            SELECT k.table_name, k.constraint_name AS name, k.column_name AS column_name, u.column_name AS referred_column,
                   u.table_name AS referred_table, CASE WHEN u.table_schema <> k.table_schema THEN u.table_schema END AS referred_schema,
                   r.delete_rule AS on_delete, r.update_rule AS on_update
            FROM information_schema.key_column_usage k
            JOIN information_schema.referential_constraints r
              ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
            JOIN information_schema.key_column_usage u
              ON u.constraint_schema = r.unique_constraint_schema AND u.constraint_name = r.unique_constraint_name
             AND u.ordinal_position = k.position_in_unique_constraint
            WHERE k.table_schema""" + SCHEMA + "%s ORDER BY k.table_name, k.constraint_name, k.ordinal_position";

    static final String CHECKS = """
            SELECT t.table_name, t.constraint_name AS name, c.check_clause AS condition_text
            FROM information_schema.table_constraints t
            JOIN information_schema.check_constraints c
              ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
            WHERE t.table_schema""" + SCHEMA + "%s ORDER BY t.table_name, t.constraint_name";

    static final String INDEXES = """
            SELECT i.table_name, i.index_name AS name, i.index_type_name AS kind, i.remarks AS comment,
                   c.column_name AS column_name, c.ordering_specification AS direction, c.null_ordering AS null_ordering
            FROM information_schema.indexes i
            JOIN information_schema.index_columns c
              ON c.index_schema = i.index_schema AND c.index_name = i.index_name AND c.table_name = i.table_name
            WHERE NOT i.is_generated AND i.index_type_name <> 'PRIMARY KEY' AND i.table_schema""" + SCHEMA + "%s ORDER BY i.table_name, i.index_name, c.ordinal_position";
}
