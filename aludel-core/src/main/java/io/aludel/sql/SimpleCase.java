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
 * A CASE that compares one expression with values, under construction. Immutable.
 *
 * <pre>{@code
 * caseOf(status, VARCHAR).when("d", "draft").when("p", "published").otherwise("unknown")
 * }</pre>
 *
 * @param <V> the Java type of what is compared
 * @param <T> the Java type of the results
 */
public final class SimpleCase<V, T> implements Expression<T> {
    private final Expression<V> operand;
    private final List<CaseExpr.When> whens;
    private final SqlType<T> type;

    SimpleCase(Expression<V> operand, List<CaseExpr.When> whens, SqlType<T> type) {
        this.operand = operand;
        this.whens = List.copyOf(whens);
        this.type = type;
    }

    /** Adds a branch; a result of null is NULL. */
    public SimpleCase<V, T> when(V value, @Nullable T result) {
        return when(Bind.of(value, operand.type()), result(result));
    }

    /** Adds a branch. */
    public SimpleCase<V, T> when(V value, Expression<T> result) {
        return when(Bind.of(value, operand.type()), result.node());
    }

    /** Adds a branch. */
    public SimpleCase<V, T> when(Expression<? extends V> value, Expression<T> result) {
        return when(value.node(), result.node());
    }

    /** Ends with what holds when no branch does; null is NULL. */
    public Expression<T> otherwise(@Nullable T result) {
        return Expressions.of(new CaseExpr(operand.node(), whens, result(result), type), type);
    }

    /** Ends with what holds when no branch does. */
    public Expression<T> otherwise(Expression<T> result) {
        return Expressions.of(new CaseExpr(operand.node(), whens, result.node(), type), type);
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** Without an ELSE: NULL when no branch holds. */
    @Override
    public Expr node() {
        return new CaseExpr(operand.node(), whens, null, type);
    }

    private SimpleCase<V, T> when(Expr value, Expr result) {
        List<CaseExpr.When> all = new ArrayList<>(whens);
        all.add(new CaseExpr.When(value, result));
        return new SimpleCase<>(operand, all, type);
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
