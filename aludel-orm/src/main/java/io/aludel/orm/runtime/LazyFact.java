package io.aludel.orm.runtime;

/**
 * The column is read when it is asked for.
 *
 * @param group the columns that are read together; empty when it is read alone
 * @param raises whether reading it then is refused
 */
public record LazyFact(String group, boolean raises) implements AttributeFact {}
