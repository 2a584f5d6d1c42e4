package io.aludel.orm.runtime;

/**
 * Deleted rows stay, marked.
 *
 * @param attribute which attribute is the mark
 * @param deleted the value of a text or enum in a deleted row
 * @param living its value in a restored row
 */
public record SoftDeleteFact(String attribute, String deleted, String living) implements EntityFact {}
