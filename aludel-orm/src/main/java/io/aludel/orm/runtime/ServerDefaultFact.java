package io.aludel.orm.runtime;

/**
 * The column has a default in the database.
 *
 * @param sql the default as it stands in the table's definition
 */
public record ServerDefaultFact(String sql) implements AttributeFact {}
