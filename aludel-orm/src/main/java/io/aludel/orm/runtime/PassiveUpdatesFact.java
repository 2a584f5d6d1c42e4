package io.aludel.orm.runtime;

/**
 * Whether the database follows changes of the key.
 *
 * @param passive whether it does
 */
public record PassiveUpdatesFact(boolean passive) implements AttributeFact {}
