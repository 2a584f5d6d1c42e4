package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name. */
public record MapKeyFact(String attribute) implements AttributeFact {}
