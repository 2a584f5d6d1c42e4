package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A CASE under construction. Immutable.
 *
 * @param <T> the Java type of the results
 */
public final class CaseBuilder<T> implements Expression<T> {
    private final List<CaseExpr.When> whens;
    private final SqlType<T> type;

    CaseBuilder(List<CaseExpr.When> whens, SqlType<T> type) {
        this.whens = List.copyOf(whens);
        this.type = type;
    }

    /** Adds a branch. */
    public CaseBuilder<T> when(Predicate condition, Expression<T> result) {
        List<CaseExpr.When> all = new ArrayList<>(whens);
        all.add(new CaseExpr.When(condition.node(), result.node()));
        return new CaseBuilder<>(all, type);
    }

    /** Adds a branch. */
    public CaseBuilder<T> when(Predicate condition, T result) {
        return when(condition, Expressions.of(Bind.of(result, type), type));
    }

    /** Ends with what holds when no branch does. */
    public Expression<T> otherwise(Expression<T> result) {
        return Expressions.of(new CaseExpr(null, whens, result.node(), type), type);
    }

    /** Ends with what holds when no branch does. */
    public Expression<T> otherwise(T result) {
        return otherwise(Expressions.of(Bind.of(result, type), type));
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** Without an ELSE: NULL when no branch holds. */
    @Override
    public Expr node() {
        return new CaseExpr(null, whens, null, type);
    }
}
