package io.aludel.orm.runtime;

/**
 * How entities below this one are stored.
 *
 * @param strategy {@code JOINED}, {@code SINGLE_TABLE} or {@code TABLE_PER_CLASS}
 */
public record InheritanceFact(String strategy) implements EntityFact {}
