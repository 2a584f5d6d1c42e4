package io.aludel.migrate.safe;

import static io.aludel.sql.Sql.text;

import io.aludel.engine.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's catalog says of a table. One thread.
 *
 * @param connection asks
 * @param table the table, in quotes where it needs them
 */
record Catalog(Connection connection, String table) {
    /** Whether an index can be used; null when there is none of that name. */
    @Nullable
    Boolean isIndexValid(String name) {
        return answer(
                "SELECT i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                        + " WHERE i.indrelid = to_regclass(:table) AND c.relname = :name",
                name);
    }

    /** Whether a constraint holds for all rows; null when there is none of that name. */
    @Nullable
    Boolean isConstraintValid(String name) {
        return answer(
                "SELECT convalidated FROM pg_constraint WHERE conrelid = to_regclass(:table) AND conname = :name",
                name);
    }

    /** Whether a column takes no NULL; null when there is none of that name. */
    @Nullable
    Boolean isNotNull(String name) {
        return answer(
                "SELECT attnotnull FROM pg_attribute"
                        + " WHERE attrelid = to_regclass(:table) AND attname = :name AND NOT attisdropped",
                name);
    }

    private @Nullable Boolean answer(String query, String name) {
        return connection.scalar(text(query).bind("table", table).bind("name", name), Boolean.class);
    }

    /** The value of a setting of the session. */
    static String setting(Connection connection, String name) {
        String value = connection.scalar(text("SELECT current_setting(:name)").bind("name", name), String.class);
        return value == null ? "0" : value;
    }
}
