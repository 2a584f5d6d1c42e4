package io.aludel.dialect.sqlite;

import io.aludel.schema.DialectOption;
import io.aludel.schema.SqlFragment;

/**
 * What SQLite can be told of tables, columns, indexes and constraints. Other databases pass it over.
 *
 * <pre>{@code
 * Table.of("events", metadata, SqliteOptions.strict(), column(..))
 * }</pre>
 */
public final class SqliteOptions {
    private SqliteOptions() {}

    /** Numbers of deleted rows are never given again: {@code AUTOINCREMENT}. */
    public static DialectOption autoincrement() {
        return option("autoincrement", true);
    }

    /** The table is ordered by its primary key and has no hidden number. */
    public static DialectOption withoutRowid() {
        return option("with_rowid", false);
    }

    /** Values must be of the type of their column. */
    public static DialectOption strict() {
        return option("strict", true);
    }

    /** Which rows are indexed, on SQLite alone. */
    public static DialectOption where(SqlFragment condition) {
        return option("where", condition.node());
    }

    /** What becomes of a row that breaks a constraint: {@code IGNORE}, {@code REPLACE}, {@code ROLLBACK}, {@code ABORT}, {@code FAIL}. */
    public static DialectOption onConflict(String action) {
        return option("on_conflict", action);
    }

    /** What becomes of a row that breaks the primary key declared on this column. */
    public static DialectOption onConflictPrimaryKey(String action) {
        return option("on_conflict_primary_key", action);
    }

    /** What becomes of a row without a value for this column. */
    public static DialectOption onConflictNotNull(String action) {
        return option("on_conflict_not_null", action);
    }

    /** What becomes of a row that breaks the unique constraint declared on this column. */
    public static DialectOption onConflictUnique(String action) {
        return option("on_conflict_unique", action);
    }

    /** A view is left alone when it is there. */
    public static DialectOption ifNotExists() {
        return option("if_not_exists", true);
    }

    private static DialectOption option(String name, Object value) {
        return new DialectOption("sqlite", name, value);
    }
}
