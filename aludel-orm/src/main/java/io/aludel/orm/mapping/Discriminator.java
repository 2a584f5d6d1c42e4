package io.aludel.orm.mapping;

import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * What says of which class a row of a hierarchy is. Immutable.
 *
 * @param column a column of the root's table
 * @param attribute the root's attribute that is mapped to the same column, or null
 */
public record Discriminator(Column<?> column, @Nullable BasicMapping attribute) {}
