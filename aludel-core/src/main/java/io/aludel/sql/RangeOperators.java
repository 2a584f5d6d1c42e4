package io.aludel.sql;

import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;

/** PostgreSQL's operators for the order of ranges. */
final class RangeOperators {
    private static final int COMPARISON = Operators.EQ.precedence();

    static final Operator LEFT_OF = Operator.custom("<<", COMPARISON);
    static final Operator RIGHT_OF = Operator.custom(">>", COMPARISON);
    static final Operator NOT_RIGHT_OF = Operator.custom("&<", COMPARISON);
    static final Operator NOT_LEFT_OF = Operator.custom("&>", COMPARISON);
    static final Operator ADJACENT = Operator.custom("-|-", COMPARISON);

    private RangeOperators() {}
}
