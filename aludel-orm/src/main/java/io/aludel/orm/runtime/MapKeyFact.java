package io.aludel.orm.runtime;

/**
 * The elements of a map are found by an attribute that they have.
 *
 * @param attribute its name in the element's class, or that of its column; the empty string for the identifier
 */
public record MapKeyFact(String attribute) implements AttributeFact {}
