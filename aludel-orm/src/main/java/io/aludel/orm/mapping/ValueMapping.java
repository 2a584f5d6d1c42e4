package io.aludel.orm.mapping;

/** An attribute whose value stands in columns of its object's row: in one, or in several. */
public sealed interface ValueMapping extends AttributeMapping permits BasicMapping, CompositeMapping {}
