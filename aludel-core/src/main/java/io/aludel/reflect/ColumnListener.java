package io.aludel.reflect;

import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Sees each column before it is taken over, and may change it.
 *
 * <pre>{@code
 * ReflectOptions.DEFAULT.onColumn(found -> found.column().key(camelCase(found.column().name())))
 * }</pre>
 */
@FunctionalInterface
public interface ColumnListener {
    /** Takes columns over as they are. */
    ColumnListener NONE = Found::column;

    /**
     * Gives columns the types that all databases have ({@link io.aludel.type.SqlType#asGeneric}), so that the tables can be created
     * elsewhere; columns of other types stay as they are.
     */
    ColumnListener GENERIC_TYPES = found -> found.column().type().hasGeneric()
            ? found.column().typed(found.column().type().asGeneric())
            : found.column();

    /**
     * A column of a table that is about to be declared.
     *
     * @param schema the schema of the table, or null for the default one
     * @param table the table
     * @param column the column as the catalogue knows it
     */
    record Found(@Nullable String schema, ReflectedTable table, Column<?> column) {}

    /** The column to take over, with the same name in the database; null leaves it out. */
    @Nullable
    Column<?> onColumn(Found found);
}
