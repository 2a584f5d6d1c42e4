package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name. */
public record SequenceFact(String name, String schema, long start, int block) implements AttributeFact {}
