package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name. */
public record DiscriminatorValueFact(String value) implements EntityFact {}
