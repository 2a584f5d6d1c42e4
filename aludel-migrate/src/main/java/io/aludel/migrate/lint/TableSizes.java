package io.aludel.migrate.lint;

/** How many rows tables have. */
@FunctionalInterface
public interface TableSizes {
    /** Nothing is known. */
    TableSizes UNKNOWN = (table, most) -> most + 1;

    /** The rows of a table, counted up to one more than a number; what is not known counts as more. */
    long rows(TableName table, long most);
}
