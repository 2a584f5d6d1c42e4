package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RowValue;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row value: several expressions that are compared together. Immutable.
 *
 * <pre>{@code
 * tuple(country, city).in(List.of(new Row2<>("IT", "Rome"), new Row2<>("FR", "Paris")))
 * }</pre>
 *
 * @param <R> the Java type of its values
 */
public final class TupleExpr<R> implements Selection<R> {
    private final List<Expr> values;
    private final Function<R, List<? extends @Nullable Object>> parts;

    private TupleExpr(List<Expr> values, Function<R, List<? extends @Nullable Object>> parts) {
        this.values = List.copyOf(values);
        this.parts = parts;
    }

    static <R> TupleExpr<R> of(Function<R, List<? extends @Nullable Object>> parts, Expression<?>... values) {
        return new TupleExpr<>(Operand.nodes(List.of(values)), parts);
    }

    @Override
    public Expr node() {
        return new RowValue(values);
    }

    /** Equal, value by value. */
    public Predicate eq(R row) {
        return compare(Operators.EQ, values(row));
    }

    /** Equal, value by value. */
    public Predicate eq(TupleExpr<R> other) {
        return compare(Operators.EQ, other.node());
    }

    /** Not equal. */
    public Predicate ne(R row) {
        return compare(Operators.NE, values(row));
    }

    /** Not equal. */
    public Predicate ne(TupleExpr<R> other) {
        return compare(Operators.NE, other.node());
    }

    /** Less, by the first value that differs. */
    public Predicate lt(R row) {
        return compare(Operators.LT, values(row));
    }

    /** Less, by the first value that differs. */
    public Predicate lt(TupleExpr<R> other) {
        return compare(Operators.LT, other.node());
    }

    /** Not greater. */
    public Predicate le(R row) {
        return compare(Operators.LE, values(row));
    }

    /** Not greater. */
    public Predicate le(TupleExpr<R> other) {
        return compare(Operators.LE, other.node());
    }

    /** Greater, by the first value that differs. */
    public Predicate gt(R row) {
        return compare(Operators.GT, values(row));
    }

    /** Greater, by the first value that differs. */
    public Predicate gt(TupleExpr<R> other) {
        return compare(Operators.GT, other.node());
    }

    /** Not less. */
    public Predicate ge(R row) {
        return compare(Operators.GE, values(row));
    }

    /** Not less. */
    public Predicate ge(TupleExpr<R> other) {
        return compare(Operators.GE, other.node());
    }

    /** Any comparison with another row value. */
    public Predicate compare(Operator operator, TupleExpr<?> other) {
        return compare(operator, other.node());
    }

    /** Among the rows; never when there are none. */
    public Predicate in(Collection<? extends R> rows) {
        List<Expr> nodes = new ArrayList<>(rows.size());
        rows.forEach(row -> nodes.add(values(row)));
        return Expressions.predicate(new InList(node(), nodes, false));
    }

    /** Not among the rows; always when there are none. */
    public Predicate notIn(Collection<? extends R> rows) {
        return in(rows).not();
    }

    /** Compared with the one row of a query, such as {@code (a, b) = (SELECT ..)}. */
    public Predicate compare(Operator operator, Query<?> query) {
        return compare(
                operator, new SubqueryExpr(SubqueryExpr.Kind.SCALAR, Expressions.queryNode(query), SqlTypes.UNKNOWN));
    }

    /** Among the rows of a query. */
    public Predicate in(Query<?> query) {
        return compare(Operators.IN, query);
    }

    /** Not among the rows of a query. */
    public Predicate notIn(Query<?> query) {
        return in(query).not();
    }

    /** {@code DISTINCT (a, b)}, inside an aggregate. */
    public Expression<Object> distinct() {
        return Expressions.of(Operation.of(Operators.DISTINCT, SqlTypes.UNKNOWN, node()), SqlTypes.UNKNOWN);
    }

    private Predicate compare(Operator operator, Expr other) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, node(), other));
    }

    private Expr values(R row) {
        List<? extends @Nullable Object> given = parts.apply(row);
        if (given.size() != values.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a row of " + given.size() + " values is compared with one of " + values.size() + ".");
        }
        List<Expr> binds = new ArrayList<>(given.size());
        for (int index = 0; index < given.size(); index++) {
            SqlType<?> type = values.get(index).type();
            binds.add(Bind.of(given.get(index), type));
        }
        return new RowValue(binds);
    }
}
