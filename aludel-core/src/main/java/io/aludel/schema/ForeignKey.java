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
 * @param onDelete what deleting a referred row does
 * @param onUpdate what changing a referred key does
 * @param deferrable whether the check can wait for the end of the transaction
 * @param initiallyDeferred whether it waits unless told otherwise
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String referredSchema,
        String referredTable,
        List<String> referredColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean deferrable,
        boolean initiallyDeferred)
        implements Constraint {
    public ForeignKey {
        columns = List.copyOf(columns);
        referredColumns = List.copyOf(referredColumns);
        requireNonNull(referredTable, "referredTable");
        if (!referredColumns.isEmpty() && columns.size() != referredColumns.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "foreign key " + columns + " -> " + referredTable + referredColumns
                            + ": both sides need the same number of columns.");
        }
    }

    /** A foreign key with the database's default behaviour. */
    public static ForeignKey of(List<String> columns, String referredTable, List<String> referredColumns) {
        return new ForeignKey(
                null,
                columns,
                null,
                referredTable,
                referredColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false,
                false);
    }

    /** The same under a name; null lets the database choose. */
    public ForeignKey named(@Nullable String name) {
        return new ForeignKey(
                name,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                onDelete,
                onUpdate,
                deferrable,
                initiallyDeferred);
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
                deferrable,
                initiallyDeferred);
    }

    /** The same with an action for deleted rows. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(
                name,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                action,
                onUpdate,
                deferrable,
                initiallyDeferred);
    }

    /** The same with an action for changed keys. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(
                name,
                columns,
                referredSchema,
                referredTable,
                referredColumns,
                onDelete,
                action,
                deferrable,
                initiallyDeferred);
    }

    /** The same, checked at the end of the transaction. */
    public ForeignKey deferred() {
        return new ForeignKey(
                name, columns, referredSchema, referredTable, referredColumns, onDelete, onUpdate, true, true);
    }
}
