package io.aludel.orm.runtime;

/**
 * The database follows deletes of the owner.
 *
 * @param all whether loaded objects are left alone, too
 */
public record PassiveDeletesFact(boolean all) implements AttributeFact {}
