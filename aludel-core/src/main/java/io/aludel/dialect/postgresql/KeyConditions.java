package io.aludel.dialect.postgresql;

import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Conditions on values that have keys, which HSTORE and JSONB write alike. Stateless. */
final class KeyConditions {
    static final Operator HAS_KEY = comparison("?");
    static final Operator HAS_ANY = comparison("?|");
    static final Operator HAS_ALL = comparison("?&");

    private KeyConditions() {}

    /** An operator of PostgreSQL's own that binds as comparisons do. */
    static Operator comparison(String symbol) {
        return Operator.custom(symbol, Operators.EQ.precedence());
    }

    static Predicate condition(Operator operator, Expression<?> keyed, Expr other) {
        return Expressions.predicate(Operation.of(operator, SqlTypes.BOOLEAN, keyed.node(), other));
    }

    static Expr text(String key) {
        return Bind.of(key, SqlTypes.VARCHAR);
    }

    /** Keys as an array of TEXT, for which alone the operators are there. */
    static Expr texts(String... keys) {
        List<Expr> elements = new ArrayList<>();
        for (String key : keys) {
            elements.add(text(key));
        }
        return new CastExpr(
                new Operation(Operators.ARRAY, elements, SqlTypes.array(SqlTypes.VARCHAR)),
                SqlTypes.array(SqlTypes.TEXT));
    }
}
