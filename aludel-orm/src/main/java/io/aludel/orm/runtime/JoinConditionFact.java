package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.BiFunction;

/**
 * The relationship has a condition of its own.
 *
 * @param condition makes it from the owner and the other end
 */
public record JoinConditionFact(BiFunction<EntityRef, EntityRef, Expr> condition) implements AttributeFact {}
