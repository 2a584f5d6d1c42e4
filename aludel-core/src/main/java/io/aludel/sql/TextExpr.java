package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;

/** An expression whose values are text. Immutable. */
public interface TextExpr extends Expression<String> {
    /**
     * {@code this LIKE pattern}.
     *
     * @param pattern {@code %} stands for any characters, {@code _} for one
     */
    default Predicate like(String pattern) {
        return like(Operators.LIKE, pattern);
    }

    /** The opposite of {@link #like}. */
    default Predicate notLike(String pattern) {
        return like(Operators.NOT_LIKE, pattern);
    }

    /** {@link #like} without regard to case. */
    default Predicate ilike(String pattern) {
        return like(Operators.ILIKE, pattern);
    }

    /** Starts with the text, taken to the letter: its {@code %} and {@code _} are no wildcards. */
    default Predicate startsWith(String text) {
        return escaped(LikePattern.escape(text) + "%");
    }

    /** Ends with the text, taken to the letter. */
    default Predicate endsWith(String text) {
        return escaped("%" + LikePattern.escape(text));
    }

    /** Contains the text, taken to the letter. */
    default Predicate contains(String text) {
        return escaped("%" + LikePattern.escape(text) + "%");
    }

    /** {@code this || text}. */
    default TextExpr concat(String text) {
        return Expressions.text(
                Operation.of(Operators.CONCAT, SqlTypes.VARCHAR, node(), Bind.of(text, SqlTypes.VARCHAR)));
    }

    /** {@code this || other}. */
    default TextExpr concat(Expression<?> other) {
        return Expressions.text(Operation.of(Operators.CONCAT, SqlTypes.VARCHAR, node(), other.node()));
    }

    /** {@code lower(this)}. */
    default TextExpr lower() {
        return Expressions.text(FunctionCall.of("lower", SqlTypes.VARCHAR, node()));
    }

    /** {@code upper(this)}. */
    default TextExpr upper() {
        return Expressions.text(FunctionCall.of("upper", SqlTypes.VARCHAR, node()));
    }

    @Override
    default TextExpr label(String name) {
        return Expressions.text(new Label(node(), name));
    }

    private Predicate like(Operator operator, String pattern) {
        return Expressions.predicate(
                Operation.of(operator, SqlTypes.BOOLEAN, node(), Bind.of(pattern, SqlTypes.VARCHAR)));
    }

    private Predicate escaped(String pattern) {
        return Expressions.predicate(Operation.of(
                Operators.LIKE, SqlTypes.BOOLEAN, node(), Bind.of(pattern, SqlTypes.VARCHAR), LikePattern.ESCAPE_SQL));
    }
}
