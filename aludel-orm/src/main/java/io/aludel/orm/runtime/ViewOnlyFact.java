package io.aludel.orm.runtime;

/** The relationship is never written. */
public record ViewOnlyFact() implements AttributeFact {}
