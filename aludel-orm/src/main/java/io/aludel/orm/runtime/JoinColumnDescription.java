package io.aludel.orm.runtime;

/**
 * What {@code @JoinColumn} says; the empty string where it says nothing.
 *
 * @param name the foreign key column
 * @param referenced the column it refers to
 * @param nullable whether NULL is allowed
 * @param unique whether a value occurs once
 * @param definition DDL of the application's own
 */
public record JoinColumnDescription(
        String name, String referenced, boolean nullable, boolean unique, String definition) {}
