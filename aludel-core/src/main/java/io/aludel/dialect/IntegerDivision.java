package io.aludel.dialect;

import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;

/** Finds divisions that a database would cut off, since both operands are whole numbers. */
public final class IntegerDivision {
    private IntegerDivision() {}

    /** Whether an operation is such a division. */
    public static boolean is(Operation operation) {
        return operation.operator().equals(Operators.DIVIDE)
                && operation.operands().get(0).type().isInteger()
                && operation.operands().get(1).type().isInteger();
    }
}
