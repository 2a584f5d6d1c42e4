package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.Function;

/**
 * The expression that says of which class a row of a hierarchy is.
 *
 * @param maker makes the expression about a use of the entity
 */
public record DiscriminatorExpressionFact(Function<EntityRef, Expr> maker) implements EntityFact {}
