package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attribute is computed by those queries that say how.
 *
 * @param maker makes the expression for queries that say nothing, about a use of the entity; null when they leave the attribute empty
 */
public record QueryExpressionFact(@Nullable Function<EntityRef, Expr> maker) implements AttributeFact {}
