package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;

/**
 * An expression whose values are dates or times. Immutable.
 *
 * <pre>{@code
 * temporal(Post_.createdAt).plus(Duration.ofDays(7)).gt(now())
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public interface TemporalExpr<T extends Temporal> extends Expression<T> {
    /** This much later. */
    default TemporalExpr<T> plus(Duration duration) {
        return moved(Operators.PLUS_DURATION, duration);
    }

    /** Later by a span that the database knows; PostgreSQL. */
    default TemporalExpr<T> plus(Expression<Duration> duration) {
        return Expressions.temporal(Operation.of(Operators.PLUS, type(), node(), duration.node()), type());
    }

    /** This much earlier. */
    default TemporalExpr<T> minus(Duration duration) {
        return moved(Operators.MINUS_DURATION, duration);
    }

    /** Earlier by a span that the database knows; PostgreSQL. */
    default TemporalExpr<T> minus(Expression<Duration> duration) {
        return Expressions.temporal(Operation.of(Operators.MINUS, type(), node(), duration.node()), type());
    }

    /** How much later this is than the other, for dates with a time of day; to the millisecond on SQLite. */
    default Expression<Duration> since(Expression<? extends T> other) {
        return Expressions.of(
                Operation.of(Operators.SINCE, SqlTypes.INTERVAL, node(), other.node()), SqlTypes.INTERVAL);
    }

    /** A part of the date or time. */
    default NumberExpr<Integer> extract(DateField field) {
        return Expressions.number(
                Operation.of(Operators.EXTRACT, SqlTypes.INTEGER, Operand.word(field.sql()), node()), SqlTypes.INTEGER);
    }

    /** The same point in time as clocks of a zone show it; PostgreSQL and H2. */
    default TemporalExpr<LocalDateTime> atTimeZone(String zone) {
        return Expressions.temporal(
                Operation.of(Operators.AT_TIME_ZONE, SqlTypes.TIMESTAMP, node(), Operand.text(zone)),
                SqlTypes.TIMESTAMP);
    }

    @Override
    default TemporalExpr<T> label(String name) {
        return Expressions.temporal(new Label(node(), name), type());
    }

    private TemporalExpr<T> moved(Operator operator, Duration duration) {
        return Expressions.temporal(
                Operation.of(operator, type(), node(), Bind.of(duration, SqlTypes.INTERVAL)), type());
    }
}
