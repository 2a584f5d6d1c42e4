package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/**
 * An expression whose values are JSON. Immutable.
 *
 * <pre>{@code
 * json(users.col("data")).get("address").get("city").asString().eq("Rome")
 * json(users.col("data")).path("tags", 0).asString()
 * }</pre>
 *
 * <p>The typed forms are NULL where the element is missing or is the JSON null.
 *
 * @param <T> the Java type of the values
 */
public interface JsonExpr<T> extends Expression<T> {
    /** The element under a key. */
    default JsonExpr<T> get(String key) {
        return element(Operators.JSON_ITEM, Bind.of(key, SqlTypes.VARCHAR));
    }

    /** The element of an array, from 0. */
    default JsonExpr<T> get(int index) {
        return element(Operators.JSON_ITEM, Bind.of(index, SqlTypes.INTEGER));
    }

    /**
     * The element at the end of a path.
     *
     * @param steps keys as {@code String}, and indexes from 0 as {@code Integer}
     */
    default JsonExpr<T> path(Object... steps) {
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a step of a JSON path is a String or an Integer, not " + step + ".");
            }
        }
        return element(Operators.JSON_PATH, Bind.of(List.of(steps), SqlTypes.UNKNOWN));
    }

    /** The element as text. */
    default TextExpr asString() {
        return Expressions.text(value(SqlTypes.VARCHAR));
    }

    /** The element as a whole number. */
    default NumberExpr<Integer> asInteger() {
        return Expressions.number(value(SqlTypes.INTEGER), SqlTypes.INTEGER);
    }

    /** The element as a whole number. */
    default NumberExpr<Long> asLong() {
        return Expressions.number(value(SqlTypes.BIGINT), SqlTypes.BIGINT);
    }

    /** The element as a floating-point number. */
    default NumberExpr<Double> asFloat() {
        return Expressions.number(value(SqlTypes.FLOAT), SqlTypes.FLOAT);
    }

    /** The element as an exact number. */
    default NumberExpr<BigDecimal> asNumeric(int precision, int scale) {
        SqlType<BigDecimal> type = SqlTypes.NUMERIC(precision, scale);
        return Expressions.number(value(type), type);
    }

    /** The element as a truth value. */
    default Predicate asBoolean() {
        return Expressions.predicate(value(SqlTypes.BOOLEAN));
    }

    /** The element as JSON of another Java type, such as one made by {@code SqlTypes.json(Address.class)}. */
    default <R> JsonExpr<R> asJson(SqlType<R> type) {
        return Expressions.json(new CastExpr(CastExpr.Mode.COERCE, node(), type), type);
    }

    private Expr value(SqlType<?> type) {
        return Operation.of(Operators.JSON_VALUE, type, node());
    }

    private JsonExpr<T> element(Operator operator, Expr step) {
        return Expressions.json(Operation.of(operator, type(), node(), step), type());
    }
}
