package io.aludel.orm.runtime;

/** The related object belongs to one object at a time. */
public record SingleParentFact() implements AttributeFact {}
