package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.ExpressionFact;
import io.aludel.orm.runtime.QueryExpressionFact;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that the database computes when the object is read. Immutable.
 *
 * @param number the attribute's number
 * @param description what the annotations say
 */
public record ExpressionMapping(int number, AttributeDescription description) implements ValueMapping {
    /** How it is computed for a use of the entity; null when only queries say that. */
    public @Nullable Expr expression(EntityRef entity) {
        Function<EntityRef, Expr> maker = maker();
        return maker == null ? null : maker.apply(entity);
    }

    /** Whether queries may say how it is computed. */
    public boolean isByQuery() {
        return description.fact(QueryExpressionFact.class) != null;
    }

    /** Whether it is computed by queries that say nothing of it. */
    public boolean isComputed() {
        return maker() != null;
    }

    /** Whether it is read again after a flush that wrote the object. */
    public boolean expiresOnFlush() {
        ExpressionFact fact = description.fact(ExpressionFact.class);
        return fact == null ? isComputed() : fact.expiresOnFlush();
    }

    private @Nullable Function<EntityRef, Expr> maker() {
        QueryExpressionFact byQuery = description.fact(QueryExpressionFact.class);
        if (byQuery != null) {
            return byQuery.maker();
        }
        ExpressionFact fact = description.fact(ExpressionFact.class);
        return fact == null ? null : fact.maker();
    }
}
