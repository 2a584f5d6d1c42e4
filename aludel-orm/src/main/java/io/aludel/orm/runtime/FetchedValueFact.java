package io.aludel.orm.runtime;

/**
 * The database fills the column in by itself.
 *
 * @param onInsert whether an INSERT makes a value
 * @param onUpdate whether each UPDATE makes a new one
 */
public record FetchedValueFact(boolean onInsert, boolean onUpdate) implements AttributeFact {}
