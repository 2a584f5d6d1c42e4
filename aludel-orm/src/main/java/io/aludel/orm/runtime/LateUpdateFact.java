package io.aludel.orm.runtime;

/** The foreign key is written by an UPDATE of its own. */
public record LateUpdateFact() implements AttributeFact {}
