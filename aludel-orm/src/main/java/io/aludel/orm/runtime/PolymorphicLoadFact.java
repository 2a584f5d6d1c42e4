package io.aludel.orm.runtime;

/**
 * How queries of a superclass load what this class adds.
 *
 * @param inline in the same statement; otherwise in one more
 */
public record PolymorphicLoadFact(boolean inline) implements EntityFact {}
