package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name. */
public record DiscriminatorColumnFact(String name, String type, int length) implements EntityFact {}
