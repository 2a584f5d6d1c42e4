package io.aludel.sql;

import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Negation;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/** A condition: an expression that is true, false or unknown. Immutable. */
public interface Predicate extends Expression<Boolean> {
    @Override
    default SqlType<Boolean> type() {
        return SqlTypes.BOOLEAN;
    }

    /** {@code this AND other}. */
    default Predicate and(Predicate other) {
        return Expressions.predicate(Conditions.and(node(), other.node()));
    }

    /** {@code this OR other}. */
    default Predicate or(Predicate other) {
        return Expressions.predicate(Conditions.or(node(), other.node()));
    }

    /** {@code NOT this}. */
    default Predicate not() {
        return Expressions.predicate(Negation.of(node()));
    }

    /** True, and neither false nor unknown. */
    default Predicate isTrue() {
        return Expressions.predicate(Operation.of(Operators.IS, SqlTypes.BOOLEAN, node(), Constant.TRUE));
    }

    /** False, and neither true nor unknown. */
    default Predicate isFalse() {
        return Expressions.predicate(Operation.of(Operators.IS, SqlTypes.BOOLEAN, node(), Constant.FALSE));
    }
}
