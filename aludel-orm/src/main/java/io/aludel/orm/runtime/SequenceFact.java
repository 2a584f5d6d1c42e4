package io.aludel.orm.runtime;

/**
 * A sequence numbers the column, where the database has sequences.
 *
 * @param name its name; empty for one that is named after the table
 * @param schema its schema, or the empty string
 * @param start the first number
 * @param block how many keys each number of the sequence stands for
 */
public record SequenceFact(String name, String schema, long start, int block) implements AttributeFact {}
