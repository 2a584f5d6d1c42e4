package io.aludel.orm.mapping;

/** An attribute whose value comes with its object's row: from one column, from several, or computed by the database. */
public sealed interface ValueMapping extends AttributeMapping
        permits BasicMapping, CompositeMapping, ExpressionMapping {}
