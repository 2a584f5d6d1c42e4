package io.aludel.compile;

import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.type.TypeKind;

/** Tells which expressions are truth values by themselves, which some databases do not take for conditions. */
final class Truth {
    private Truth() {}

    /** Whether this is a boolean column, TRUE or FALSE, and not a comparison. */
    static boolean isBare(Expr expression) {
        return expression == Constant.TRUE
                || expression == Constant.FALSE
                || (expression instanceof ColumnRef column && column.type().kind() == TypeKind.BOOLEAN);
    }
}
