package io.aludel.migrate.lint;

import org.jspecify.annotations.Nullable;

/**
 * What rules ask of a new column.
 *
 * @param name the column
 * @param type the type as the database writes it, in capitals
 * @param notNull whether it takes no NULL
 * @param defaultSql the default; null for none
 * @param computed how it is computed from others
 * @param numbered whether the database numbers it: an identity, a serial, an auto-increment
 */
public record ColumnFacts(
        String name, String type, boolean notNull, @Nullable String defaultSql, Computing computed, boolean numbered) {
    /** Whether and how a column is computed. */
    public enum Computing {
        /** It is not. */
        NOT,
        /** When it is read. */
        VIRTUAL,
        /** When a row is written. */
        STORED
    }

    /** Whether old rows get a value, so that none lacks one. */
    public boolean isFilled() {
        return defaultSql != null && !defaultSql.equalsIgnoreCase("NULL") || computed != Computing.NOT || numbered;
    }

    @Override
    public String toString() {
        return name;
    }
}
