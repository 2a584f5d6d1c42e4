package io.aludel.migrate;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Steps that concern columns. Not thread-safe.
 */
public abstract sealed class ColumnOperations permits ConstraintOperations {
    private final @Nullable String schema;

    ColumnOperations(@Nullable String schema) {
        this.schema = schema;
    }

    /** The schema of all tables and objects that are named; null for the default one. */
    public final @Nullable String schema() {
        return schema;
    }

    /** Does a step that is there as a value. */
    public abstract void invoke(MigrationOp op);

    /**
     * Adds a column, then the foreign keys, index or unique constraint, and comment that are declared on it. One that takes no NULL needs
     * a default of the database when the table has rows.
     */
    public final void addColumn(String table, Column<?> column) {
        invoke(AddColumn.of(table, schema, column));
    }

    /** {@link #addColumn} with more said: its place, or what stands in the same statement. */
    public final void addColumn(String table, Column<?> column, UnaryOperator<AddColumn> how) {
        invoke(how.apply(AddColumn.of(table, schema, column)));
    }

    /** {@link #addColumn}; a column that exists is left alone. MySQL and SQLite have no such condition. */
    public final void addColumnIfNotExists(String table, Column<?> column) {
        invoke(AddColumn.of(table, schema, column).unlessExists());
    }

    /** Drops a column with its values. */
    public final void dropColumn(String table, String column) {
        invoke(DropColumn.of(table, schema, column));
    }

    /** Drops a column if it is there. MySQL and SQLite have no such condition. */
    public final void dropColumnIfExists(String table, String column) {
        invoke(DropColumn.of(table, schema, column).whereExists());
    }

    /**
     * Changes a column.
     *
     * <pre>{@code
     * op.alterColumn("users", "age", age -> age.type(BIGINT).notNull().existing(INTEGER));
     * }</pre>
     *
     * <p>MySQL and MariaDB want a column said as a whole: what is not said with {@code existing(..)} is read from the database, and lost
     * in a script. SQLite changes columns in batch mode only.
     */
    public final void alterColumn(String table, String column, UnaryOperator<AlterColumn> change) {
        invoke(change.apply(AlterColumn.of(table, schema, column)));
    }

    /** Renames a column; its values, indexes and constraints stay. */
    public final void renameColumn(String table, String column, String newName) {
        invoke(AlterColumn.of(table, schema, column).rename(newName));
    }
}
