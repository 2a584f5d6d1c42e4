package io.aludel.orm.runtime;

import io.aludel.orm.annotation.References;

/**
 * What the foreign key constraint of a relationship says beyond its columns.
 *
 * @param name its name, or the empty string
 * @param onDelete when the row that is referred to is deleted
 * @param onUpdate when the key that is referred to changes
 * @param addedByAlter whether it is added after both tables are there
 * @param constrained whether there is a constraint at all
 */
public record ReferencesFact(
        String name, References.Action onDelete, References.Action onUpdate, boolean addedByAlter, boolean constrained)
        implements AttributeFact {}
