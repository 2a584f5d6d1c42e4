package io.aludel.agree;

import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import io.aludel.sql.TextExpr;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The parts of a term as the types that they are known to have. */
@SuppressWarnings("unchecked")
final class Rules {
    private Rules() {}

    /** Stands for the Java type of a kind; a type of its own, so that the compiler tells a value from an expression. */
    interface Value {}

    static Expression<Value> any(Expression<?> expression) {
        return (Expression<Value>) expression;
    }

    static <N extends Number> NumberExpr<N> number(Expression<?> expression) {
        return Sql.asNumber((Expression<N>) expression);
    }

    static NumberExpr<Integer> integer(Expression<?> expression) {
        return Sql.asNumber((Expression<Integer>) expression);
    }

    static NumberExpr<BigDecimal> decimal(Expression<?> expression) {
        return Sql.asNumber((Expression<BigDecimal>) expression);
    }

    static TextExpr text(Expression<?> expression) {
        return Sql.asText((Expression<String>) expression);
    }

    static Expression<LocalDate> date(Expression<?> expression) {
        return (Expression<LocalDate>) expression;
    }

    /** Every condition has the operators of one, also one that CASE or COALESCE gives. */
    static Predicate condition(Expression<?> expression) {
        return expression instanceof Predicate predicate ? predicate : expression::node;
    }

    static SqlType<Value> type(Kind kind) {
        return (SqlType<Value>) kind.type();
    }

    /** Unchecked, as only the driver looks at their class. */
    static List<Value> values(List<Object> values) {
        return (List<Value>) (List<?>) values;
    }

    static Expression<?> nullOf(Kind kind) {
        return Sql.cast(Sql.sqlNull(kind.type()), kind.type());
    }

    static Expression<BigDecimal> asDecimal(Expression<?> integer) {
        return Sql.<BigDecimal>cast(integer, SqlTypes.NUMERIC(24, 9));
    }
}
