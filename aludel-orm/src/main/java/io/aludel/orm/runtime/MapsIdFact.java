package io.aludel.orm.runtime;

/**
 * The foreign key of a to-one is the key of its owner, or a part of it.
 *
 * @param part the attribute of the embedded key that it is; empty for the whole key
 */
public record MapsIdFact(String part) implements AttributeFact {}
