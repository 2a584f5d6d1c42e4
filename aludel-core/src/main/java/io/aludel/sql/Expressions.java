package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/** Wraps nodes in the typed surface. For those who build expressions of their own; everyone else uses {@link Sql}. */
public final class Expressions {
    private Expressions() {}

    private record Plain<T>(Expr node, SqlType<T> type) implements Expression<T> {}

    private record Text(Expr node, SqlType<String> type) implements TextExpr {}

    private record Numeric<N extends Number>(Expr node, SqlType<N> type) implements NumberExpr<N> {}

    private record Condition(Expr node) implements Predicate {}

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

    /** A condition. */
    public static Predicate predicate(Expr node) {
        return new Condition(node);
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
