package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;

/**
 * An attribute of an entity, known when the program is compiled. Immutable.
 *
 * @param <E> the entity that has the attribute
 */
public interface Attribute<E> {
    /** The entity, perhaps under an alias. */
    EntityRef entity();

    /** The name of the field; for the key of a to-one the path to it, such as {@code author.id}. */
    String name();
}
