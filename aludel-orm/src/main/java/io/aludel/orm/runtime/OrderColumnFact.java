package io.aludel.orm.runtime;

/**
 * The elements of a list know their place in it.
 *
 * @param attribute the name of the attribute in the element's class that holds the place, beginning with 0, or that of its column
 */
public record OrderColumnFact(String attribute) implements AttributeFact {}
