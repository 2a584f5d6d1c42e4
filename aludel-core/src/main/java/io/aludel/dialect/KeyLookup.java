package io.aludel.dialect;

/** How a database finds the rows of many keys soonest. */
public enum KeyLookup {
    /** By a list of parameters: {@code id IN (?, ?, ?)}. */
    LIST,
    /** By one array: {@code id = ANY(?)}. */
    ARRAY,
    /** By a join to the elements of one array, where a list is compared with every row that an index has found already. */
    JOINED_ARRAY
}
