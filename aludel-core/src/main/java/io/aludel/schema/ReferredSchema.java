package io.aludel.schema;

import org.jspecify.annotations.Nullable;

/** Says in which schema the tables are to which the copy of a table refers. */
@FunctionalInterface
public interface ReferredSchema {
    /**
     * The schema of a referred table.
     *
     * @param table the table that is copied
     * @param newSchema the schema of the copy, or null for the default one
     * @param key a foreign key of the table, as it was declared
     * @return the schema to which the same key of the copy refers; null is that of the copy, or else the metadata's default
     */
    @Nullable
    String of(Table table, @Nullable String newSchema, ForeignKey key);
}
