package io.aludel.dialect.h2;

/**
 * The questions to {@code INFORMATION_SCHEMA}; each answers for any number of tables at once. Nothing is joined, since these tables have no
 * indexes that a join could use.
 */
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

    static final String WHOLE_SEQUENCES = """
            SELECT sequence_name AS name, start_value AS start, increment AS increment, minimum_value AS minimum,
                   maximum_value AS maximum, cycle_option AS cycle, cache AS cache
            FROM information_schema.sequences WHERE sequence_schema""" + SCHEMA + " ORDER BY 1";

    static final String VIEW_DEFINITION =
            "SELECT view_definition FROM information_schema.views WHERE table_name = :table AND table_schema" + SCHEMA;

    static final String COLUMNS = """
            SELECT table_name, column_name AS name, data_type AS type, character_maximum_length AS length,
                   numeric_precision AS digits, declared_numeric_precision AS declared_digits, numeric_scale AS decimals,
                   datetime_precision AS second_digits, interval_type AS fields, interval_precision AS leading_digits, is_nullable AS nullable,
                   column_default AS default_value, is_generated AS generated, generation_expression AS expression,
                   column_on_update AS on_update, identity_generation AS identity, identity_start AS start,
                   identity_increment AS increment, identity_minimum AS minimum, identity_maximum AS maximum,
                   identity_cycle AS cycle, identity_cache AS cache, dtd_identifier AS identifier, remarks AS comment
            FROM information_schema.columns WHERE table_schema""" + SCHEMA + "%s ORDER BY table_name, ordinal_position";

    static final String ELEMENTS = """
            SELECT object_name AS table_name, collection_type_identifier AS identifier, data_type AS type,
                   character_maximum_length AS length, numeric_precision AS digits,
                   declared_numeric_precision AS declared_digits, numeric_scale AS decimals, datetime_precision AS second_digits,
                   interval_type AS fields, interval_precision AS leading_digits, dtd_identifier AS element_identifier
            FROM information_schema.element_types WHERE object_type = 'TABLE' AND object_schema""" + SCHEMA;

    static final String ENUMS = """
            SELECT object_name AS table_name, enum_identifier AS identifier, value_name AS label
            FROM information_schema.enum_values WHERE object_type = 'TABLE' AND object_schema""" + SCHEMA + " ORDER BY object_name, enum_identifier, value_ordinal";

    /** Whether a row belongs to the schema that is asked about. */
    private static final String HERE = "table_schema" + SCHEMA + " AS here";

    /** Of all schemas, since keys refer to others. */
    static final String CONSTRAINTS = "SELECT " + HERE + """
            , table_name, table_schema, constraint_schema, constraint_name AS name, constraint_type AS kind, index_schema, index_name
            FROM information_schema.table_constraints ORDER BY table_name, constraint_name""";

    /** Of all schemas, since keys refer to others. */
    static final String KEY_COLUMNS = """
            SELECT constraint_schema, constraint_name, table_schema, table_name, column_name,
                   position_in_unique_constraint AS place
            FROM information_schema.key_column_usage ORDER BY constraint_schema, constraint_name, ordinal_position""";

    static final String RULES = """
            SELECT constraint_name AS name, unique_constraint_schema AS referred_schema,
                   unique_constraint_name AS referred_name, delete_rule AS on_delete, update_rule AS on_update
            FROM information_schema.referential_constraints WHERE constraint_schema""" + SCHEMA;

    static final String CHECKS =
            "SELECT constraint_name AS name, check_clause AS condition_text FROM information_schema.check_constraints WHERE constraint_schema"
                    + SCHEMA;

    static final String INDEXES = """
            SELECT table_name, index_name AS name, index_type_name AS kind FROM information_schema.indexes
            WHERE NOT is_generated AND index_type_name <> 'PRIMARY KEY' AND table_schema""" + SCHEMA + "%s ORDER BY table_name, index_name";

    static final String KEEPING_INDEXES = """
            SELECT constraint_name AS name, index_name FROM information_schema.table_constraints
            WHERE index_name IS NOT NULL AND table_name = :table AND table_schema""" + SCHEMA + " ORDER BY 1";

    /** Of all schemas, since keys refer to others. */
    static final String INDEX_COLUMNS = "SELECT " + HERE + """
            , table_name, index_schema, index_name AS name, column_name, ordering_specification AS direction, null_ordering
            FROM information_schema.index_columns ORDER BY table_name, index_schema, index_name, ordinal_position""";
}
