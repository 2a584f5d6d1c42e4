package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.ExpressionFact;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
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
        ExpressionFact fact = description.fact(ExpressionFact.class);
        return fact == null ? null : fact.maker().apply(entity);
    }

    /** Whether queries say how it is computed. */
    public boolean isByQuery() {
        return description.fact(ExpressionFact.class) == null;
    }
}
