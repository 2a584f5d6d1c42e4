package io.aludel.sql;

import io.aludel.sql.ast.Operator;

/** PostgreSQL's operators for the order of ranges. */
final class RangeOperators {
    static final Operator LEFT_OF = Operator.custom("<<", 0);
    static final Operator RIGHT_OF = Operator.custom(">>", 0);
    static final Operator NOT_RIGHT_OF = Operator.custom("&<", 0);
    static final Operator NOT_LEFT_OF = Operator.custom("&>", 0);
    static final Operator ADJACENT = Operator.custom("-|-", 0);

    private RangeOperators() {}
}
