package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.OrderTerm;

/** A term of ORDER BY with its direction. Immutable. */
public record Order(OrderTerm term) implements Selection<Void> {
    @Override
    public Expr node() {
        return term;
    }

    /** NULL before everything else. */
    public Order nullsFirst() {
        return new Order(new OrderTerm(term.expression(), term.descending(), OrderTerm.Nulls.FIRST));
    }

    /** NULL after everything else. */
    public Order nullsLast() {
        return new Order(new OrderTerm(term.expression(), term.descending(), OrderTerm.Nulls.LAST));
    }
}
