package io.aludel.orm.runtime;

/**
 * In which further table of its entity the columns of an attribute stand.
 *
 * @param table the table's name, as {@code @SecondaryTable} has it
 */
public record TableFact(String table) implements AttributeFact {}
