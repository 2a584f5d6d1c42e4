package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code columns} exist in another table. Immutable. The referred table is looked up by name when it is needed, so
 * tables may be declared in any order.
 *
 * @param name the name in the database, or null
 * @param columns the referring columns
 * @param referredSchema the schema of the referred table; null for that of the referring table
 * @param referredTable the name of the referred table
 * @param referredColumns the referred columns, in the order of {@code columns}; empty for the referred table's primary key
 * @param onDelete what deleting a referred row does; null to say nothing of it
 * @param onUpdate what changing a referred key does; null to say nothing of it
 * @param match what a key that is NULL in part means; null to say nothing of it
 * @param addedByAlter whether it is added by ALTER TABLE after all tables exist, and dropped before them
 * @param options what else is said
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String referredSchema,
        String referredTable,
        List<String> referredColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        @Nullable Match match,
        boolean addedByAlter,
        ConstraintOptions options)
        implements Constraint, Constrained<ForeignKey> {
    public ForeignKey {
        columns = List.copyOf(columns);
        referredColumns = List.copyOf(referredColumns);
        requireNonNull(referredTable, "referredTable");
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
        requireNonNull(options, "options");
        if (!referredColumns.isEmpty() && columns.size() != referredColumns.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "foreign key " + columns + " -> " + referredTable + referredColumns
                            + ": both sides need the same number of columns.");
        }
    }

    /** What a key that is NULL in part means. */
    public enum Match {
        /** It refers to nothing. */
        SIMPLE,
        /** It is refused. */
        FULL,
        /** The rest of it must exist. */
        PARTIAL
    }

    /** A foreign key that says whether it can wait, and nothing of what is rarely said. */
    public ForeignKey(
            @Nullable String name,
            List<String> columns,
            @Nullable String referredSchema,
            String referredTable,
            List<String> referredColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean deferrable,
            boolean initiallyDeferred) {
        this(
                name,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                onDelete,
                onUpdate,
                null,
                false,
                ConstraintOptions.NONE
                        .withDeferrable(deferrable ? true : null)
                        .withInitially(initiallyDeferred ? Initially.DEFERRED : null));
    }

    /** A foreign key with the database's default behaviour. */
    public static ForeignKey of(List<String> columns, String referredTable, List<String> referredColumns) {
        return new ForeignKey(
                null,
                columns,
                null,
                referredTable,
                referredColumns,
                ReferentialAction.UNSTATED,
                ReferentialAction.UNSTATED,
                null,
                false,
                ConstraintOptions.NONE);
    }

    /** Whether the check can wait for the end of the transaction. */
    public boolean deferrable() {
        return Boolean.TRUE.equals(options.deferrable());
    }

    /** Whether it waits unless told otherwise. */
    public boolean initiallyDeferred() {
        return options.initially() == Initially.DEFERRED;
    }

    @Override
    public ForeignKey named(@Nullable String changed) {
        return new ForeignKey(
                changed,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                onDelete,
                onUpdate,
                match,
                addedByAlter,
                options);
    }

    @Override
    public ForeignKey with(ConstraintOptions changed) {
        return new ForeignKey(
                name,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                onDelete,
                onUpdate,
                match,
                addedByAlter,
                changed);
    }

    /** The same, referring to another table. */
    public ForeignKey referring(String table) {
        return new ForeignKey(
                name,
                columns,
                referredSchema,
                table,
                referredColumns,
                onDelete,
                onUpdate,
                match,
                addedByAlter,
                options);
    }

    /** The same, referring to a table of another schema. */
    public ForeignKey inSchema(@Nullable String schema) {
        return new ForeignKey(
                name,
                columns,
                schema,
                referredTable,
                referredColumns,
                onDelete,
                onUpdate,
                match,
                addedByAlter,
                options);
    }

    /** The same with an action for deleted rows. */
    public ForeignKey onDelete(ReferentialAction action) {
        return with(action, onUpdate, match, addedByAlter);
    }

    /** The same with an action for changed keys. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return with(onDelete, action, match, addedByAlter);
    }

    /** The same with a rule for keys that are NULL in part. */
    public ForeignKey match(@Nullable Match changed) {
        return with(onDelete, onUpdate, changed, addedByAlter);
    }

    /** The same, added by ALTER TABLE after all tables exist. It needs a name to be dropped by. */
    public ForeignKey useAlter() {
        return with(onDelete, onUpdate, match, true);
    }

    /** The same, checked at the end of the transaction. */
    public ForeignKey deferred() {
        return deferrable(true).initially(Initially.DEFERRED);
    }

    private ForeignKey with(
            ReferentialAction changedDelete,
            ReferentialAction changedUpdate,
            @Nullable Match changedMatch,
            boolean alter) {
        return new ForeignKey(
                name,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                changedDelete,
                changedUpdate,
                changedMatch,
                alter,
                options);
    }
}
