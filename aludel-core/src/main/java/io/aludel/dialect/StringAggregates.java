package io.aludel.dialect;

import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.FunctionCall;

/** The aggregate that puts texts together, under the names and in the ways of several databases. Stateless. */
public final class StringAggregates {
    private StringAggregates() {}

    /** {@code name(DISTINCT text, separator ORDER BY ..)}. */
    public static void listed(SqlCompiler out, FunctionCall call, String name) {
        out.write(name).write(call.distinct() ? "(DISTINCT " : "(").list(call.arguments());
        order(out, call);
        out.write(")");
    }

    /** {@code name(DISTINCT text ORDER BY .. SEPARATOR separator)}. */
    public static void separated(SqlCompiler out, FunctionCall call, String name) {
        out.write(name).write(call.distinct() ? "(DISTINCT " : "(");
        out.operand(call.arguments().get(0), 0);
        order(out, call);
        out.write(" SEPARATOR ").operand(call.arguments().get(1), 0).write(")");
    }

    /** {@code name(DISTINCT text, separator) WITHIN GROUP (ORDER BY ..)}. */
    public static void withinGroup(SqlCompiler out, FunctionCall call, String name) {
        out.write(name)
                .write(call.distinct() ? "(DISTINCT " : "(")
                .list(call.arguments())
                .write(")");
        if (!call.orderBy().isEmpty()) {
            out.write(" WITHIN GROUP (ORDER BY ").list(call.orderBy()).write(")");
        }
    }

    private static void order(SqlCompiler out, FunctionCall call) {
        if (!call.orderBy().isEmpty()) {
            out.write(" ORDER BY ").list(call.orderBy());
        }
    }
}
