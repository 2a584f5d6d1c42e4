package io.aludel.orm.runtime;

/**
 * The column that says of which class a row is.
 *
 * @param name the column's name, or the empty string for the naming strategy's
 * @param type {@code STRING}, {@code CHAR} or {@code INTEGER}
 * @param length the most characters of a {@code STRING}
 */
public record DiscriminatorColumnFact(String name, String type, int length) implements EntityFact {}
