package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.schema.Column;

/** A value in a column. Immutable. */
public record BasicMapping(int number, AttributeDescription description, Column<?> column)
        implements AttributeMapping {}
