package io.aludel.orm.runtime;

/**
 * The database fills the column in by itself.
 *
 * @param onInsert whether an INSERT makes a value
 * @param onUpdate whether each UPDATE makes a new one
 * @param system whether the database has the column by itself
 */
public record FetchedValueFact(boolean onInsert, boolean onUpdate, boolean system) implements AttributeFact {}
