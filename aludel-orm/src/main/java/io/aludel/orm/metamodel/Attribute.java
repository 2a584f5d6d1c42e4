package io.aludel.orm.metamodel;

import io.aludel.sql.ModelAttribute;

/**
 * An attribute of an entity, known when the program is compiled. Immutable.
 *
 * @param <E> the entity that has the attribute
 */
public interface Attribute<E> extends ModelAttribute {}
