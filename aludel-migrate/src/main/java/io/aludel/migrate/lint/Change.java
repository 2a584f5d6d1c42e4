package io.aludel.migrate.lint;

import io.aludel.migrate.op.ConstraintKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a migration does to a database, as far as rules ask: the same whether the step is an operation or SQL. Immutable.
 */
public sealed interface Change {
    /** The table that it concerns; null when it concerns none, or several. */
    default @Nullable TableName table() {
        return null;
    }

    /** A new table. */
    record CreateTable(TableName table, List<ColumnFacts> columns, boolean ifNotExists) implements Change {}

    /** A table that goes. */
    record DropTable(TableName table, boolean cascade) implements Change {}

    /** A table under a new name. */
    record RenameTable(TableName table, String newName) implements Change {}

    /** A new column; {@code placed} when it gets a place among the others. */
    record AddColumn(TableName table, ColumnFacts column, boolean placed) implements Change {}

    /** A column that goes. */
    record DropColumn(TableName table, String column, boolean cascade) implements Change {}

    /** A column under a new name. */
    record RenameColumn(TableName table, String column, String newName) implements Change {}

    /** A column of another type; {@code before} is null when nobody knows the old one. */
    record ChangeType(
            TableName table, String column, @Nullable String before, String type) implements Change {}

    /** A column that takes no NULL any more. */
    record SetNotNull(TableName table, String column) implements Change {}

    /** A column at another place. */
    record MoveColumn(TableName table, String column) implements Change {}

    /** An existing column that is computed from now on, or otherwise. */
    record SetComputed(TableName table, String column) implements Change {}

    /**
     * A new constraint.
     *
     * @param condition the condition of a CHECK
     * @param looks whether the rows that are there are looked at
     * @param usingIndex whether it is made of an index that is there
     */
    record AddConstraint(
            TableName table,
            ConstraintKind kind,
            @Nullable String name,
            List<String> columns,
            @Nullable TableName referred,
            String condition,
            boolean looks,
            boolean usingIndex)
            implements Change {}

    /** A constraint that goes. */
    record DropConstraint(
            TableName table, ConstraintKind kind, @Nullable String name) implements Change {}

    /** A constraint for which old rows are looked at now. */
    record ValidateConstraint(TableName table, String name) implements Change {}

    /** A new index; the method is as written, in capitals, empty when it is not said. */
    record CreateIndex(TableName table, @Nullable String name, boolean unique, boolean concurrently, String method)
            implements Change {}

    /** An index that goes. */
    record DropIndex(@Nullable TableName table, String name, boolean concurrently) implements Change {}

    /** Something else that goes: a schema, a type, a view. */
    record DropObject(String kind, String name, boolean cascade) implements Change {}

    /** Row-level security that is switched on or off. */
    record SetRowSecurity(TableName table, boolean on) implements Change {}

    /** A new policy. */
    record CreatePolicy(TableName table, String name) implements Change {}

    /** A new value of an enumerated type. */
    record AddEnumValue(String type, String value) implements Change {}

    /** A value of an enumerated type under a new name. */
    record RenameEnumValue(String type, String value) implements Change {}

    /** An enumerated type that is made again with other values. */
    record ReplaceEnum(String type) implements Change {}

    /** Rows that are written; {@code text} is the whole statement. */
    record WriteRows(TableName table, Verb verb, boolean hasWhere, String text) implements Change {}

    /** All rows that go at once. */
    record Truncate(TableName table, boolean cascade) implements Change {}

    /** A table or index that is written again as it is. */
    record Rebuild(@Nullable TableName table, String how, boolean concurrently) implements Change {}

    /** A table that is made again, with its rows copied: SQLite's batch mode. */
    record CopyTable(TableName table) implements Change {}

    /** A materialized view that is filled anew. */
    record RefreshView(String name, boolean concurrently) implements Change {}

    /** A partition that joins or leaves a table. */
    record ChangePartition(TableName table, String verb, boolean concurrently) implements Change {}

    /** A table that is locked in so many words. */
    record LockTable(TableName table) implements Change {}

    /** A setting of the session. */
    record Setting(String name, String value) implements Change {}

    /** Something of which the linter sees no more than that it is there. */
    record Opaque(String what) implements Change {}

    /** Something else, named by its first words. */
    record Other(String words) implements Change {}

    /** How rows are written. */
    enum Verb {
        /** New rows. */
        INSERT,
        /** Other values in rows. */
        UPDATE,
        /** Rows that go. */
        DELETE
    }
}
