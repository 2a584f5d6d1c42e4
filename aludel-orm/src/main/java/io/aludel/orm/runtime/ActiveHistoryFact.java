package io.aludel.orm.runtime;

/** The old value is loaded before it is replaced. */
public record ActiveHistoryFact() implements AttributeFact {}
