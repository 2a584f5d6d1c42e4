package io.aludel.orm.runtime;

/** The attribute is computed by those queries that say how. */
public record QueryExpressionFact() implements AttributeFact {}
