package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Printed;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE under construction. Immutable.
 *
 * @param <T> the Java type of the results
 */
public final class CaseBuilder<T> implements Expression<T> {
    private final @Nullable Expr operand;
    private final List<CaseExpr.When> whens;
    private final SqlType<T> type;

    CaseBuilder(@Nullable Expr operand, List<CaseExpr.When> whens, SqlType<T> type) {
        this.operand = operand;
        this.whens = List.copyOf(whens);
        this.type = type;
    }

    /** Adds a branch. */
    public CaseBuilder<T> when(Predicate condition, Expression<T> result) {
        return when(condition.node(), result.node());
    }

    /** Adds a branch; null is NULL. */
    public CaseBuilder<T> when(Predicate condition, @Nullable T result) {
        return when(condition.node(), result(result));
    }

    /** Ends with what holds when no branch does. */
    public Expression<T> otherwise(Expression<T> result) {
        return Expressions.of(new CaseExpr(operand, whens, result.node(), type), type);
    }

    /** Ends with what holds when no branch does; null is NULL. */
    public Expression<T> otherwise(@Nullable T result) {
        return Expressions.of(new CaseExpr(operand, whens, result(result), type), type);
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** Without an ELSE: NULL when no branch holds. */
    @Override
    public Expr node() {
        return new CaseExpr(operand, whens, null, type);
    }

    private CaseBuilder<T> when(Expr condition, Expr result) {
        List<CaseExpr.When> all = new ArrayList<>(whens);
        all.add(new CaseExpr.When(condition, result));
        return new CaseBuilder<>(operand, all, type);
    }

    private Expr result(@Nullable T result) {
        return result == null ? Constant.NULL : Bind.of(result, type);
    }

    /** The expression in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node());
    }
}
