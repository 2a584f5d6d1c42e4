package io.aludel.orm.mapping;

import io.aludel.schema.Column;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What says of which class a row of a hierarchy is. Immutable.
 *
 * @param column a column of the root's table; null when an expression says it
 * @param attribute the root's attribute that is mapped to the same column, or null
 * @param expression makes the expression about a use of an entity; null when a column says it
 */
public record Discriminator(
        @Nullable Column<?> column,
        @Nullable BasicMapping attribute,
        @Nullable Function<EntityRef, Expr> expression) {}
