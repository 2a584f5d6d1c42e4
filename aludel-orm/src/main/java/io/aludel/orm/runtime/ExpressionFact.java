package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.Function;

/**
 * The attribute is computed by the database when its object is read.
 *
 * @param maker makes the expression about a use of the entity
 * @param expiresOnFlush whether it is read again after a flush that wrote the object
 */
public record ExpressionFact(Function<EntityRef, Expr> maker, boolean expiresOnFlush) implements AttributeFact {}
