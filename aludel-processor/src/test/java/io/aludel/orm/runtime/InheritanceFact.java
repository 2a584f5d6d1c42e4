package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name. */
public record InheritanceFact(String strategy) implements EntityFact {}
