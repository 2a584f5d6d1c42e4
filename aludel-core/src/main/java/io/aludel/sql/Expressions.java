package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.QueryNode;
import io.aludel.type.Range;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Wraps nodes in the typed surface. For those who build expressions of their own; everyone else uses {@link Sql}. */
public final class Expressions {
    private Expressions() {}

    private record Plain<T>(Expr node, SqlType<T> type) implements Expression<T> {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Text(Expr node, SqlType<String> type) implements TextExpr {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Numeric<N extends Number>(Expr node, SqlType<N> type) implements NumberExpr<N> {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Time<T extends Temporal>(Expr node, SqlType<T> type) implements TemporalExpr<T> {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Json<T>(Expr node, SqlType<T> type) implements JsonExpr<T> {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Elements<T>(Expr node, SqlType<List<T>> type, SqlType<T> elementType) implements ArrayExpr<T> {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Span<T>(Expr node, SqlType<Range<T>> type, SqlType<T> boundType) implements RangeExpr<T> {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    private record Condition(Expr node) implements Predicate {
        @Override
        public String toString() {
            return Printed.of(node);
        }
    }

    /** An expression of some type. */
    public static <T> Expression<T> of(Expr node, SqlType<T> type) {
        return new Plain<>(node, type);
    }

    /** A text expression. */
    public static TextExpr text(Expr node) {
        return new Text(node, SqlTypes.VARCHAR);
    }

    /** A number expression. */
    public static <N extends Number> NumberExpr<N> number(Expr node, SqlType<N> type) {
        return new Numeric<>(node, type);
    }

    /** A date or time. */
    public static <T extends Temporal> TemporalExpr<T> temporal(Expr node, SqlType<T> type) {
        return new Time<>(node, type);
    }

    /** A JSON expression. */
    public static <T> JsonExpr<T> json(Expr node, SqlType<T> type) {
        return new Json<>(node, type);
    }

    /** An array. */
    public static <T> ArrayExpr<T> array(Expr node, SqlType<List<T>> type, SqlType<T> elementType) {
        return new Elements<>(node, type, elementType);
    }

    /** A range. */
    public static <T> RangeExpr<T> range(Expr node, SqlType<Range<T>> type, SqlType<T> boundType) {
        return new Span<>(node, type, boundType);
    }

    /** A condition. */
    public static Predicate predicate(Expr node) {
        return new Condition(node);
    }

    static List<Expr> listed(Expr first, Expr... more) {
        List<Expr> all = new ArrayList<>(more.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(more));
        return all;
    }

    static QueryNode queryNode(Query<?> query) {
        if (query.statement() instanceof QueryNode node) {
            return node;
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "an INSERT, UPDATE or DELETE with RETURNING cannot stand inside another statement here."
                        + "\n  Execute it first and use its rows.");
    }
}
