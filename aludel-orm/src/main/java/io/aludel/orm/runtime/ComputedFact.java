package io.aludel.orm.runtime;

/**
 * The database computes the column from others; it is never written.
 *
 * @param sql how, as it stands in the table's definition
 * @param stored whether the value is stored with the row
 */
public record ComputedFact(String sql, boolean stored) implements AttributeFact {}
