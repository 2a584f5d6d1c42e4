package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;

/** Stand-in for the metamodel class of this name. */
public record CollectionAttribute<E, T>(EntityRef entity, String name, Class<T> target) {}
