package io.aludel.dialect.sqlite;

import io.aludel.compile.FunctionTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.StringAggregates;
import io.aludel.sql.ast.FunctionCall;

/** The functions that SQLite knows by other names. */
final class SqliteFunctions {
    private SqliteFunctions() {}

    static FunctionTable table() {
        return FunctionTable.STANDARD
                .withWords("now", "CURRENT_TIMESTAMP")
                .withWords("localtimestamp", "DATETIME(CURRENT_TIMESTAMP, 'localtime')")
                .withName("char_length", "length")
                .withName("strpos", "instr")
                .withName("greatest", "max")
                .withName("least", "min")
                .withCall("left", SqliteFunctions::left)
                .withCall("right", SqliteFunctions::right)
                .withCall("aggregate_strings", (out, call) -> StringAggregates.listed(out, call, "group_concat"));
    }

    private static void left(SqlCompiler out, FunctionCall call) {
        out.write("substr(")
                .expression(call.arguments().get(0))
                .write(", 1, ")
                .expression(call.arguments().get(1))
                .write(")");
    }

    /** Counted from the start, since substr(text, -0) is the whole text. */
    private static void right(SqlCompiler out, FunctionCall call) {
        out.write("substr(")
                .expression(call.arguments().get(0))
                .write(", max(length(")
                .expression(call.arguments().get(0))
                .write(") - ")
                .expression(call.arguments().get(1))
                .write(", 0) + 1)");
    }
}
