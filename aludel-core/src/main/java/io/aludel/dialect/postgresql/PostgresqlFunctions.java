package io.aludel.dialect.postgresql;

import io.aludel.compile.FunctionTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.StringAggregates;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.type.TypeKind;

/** The functions that PostgreSQL knows by other names. */
final class PostgresqlFunctions {
    private PostgresqlFunctions() {}

    static FunctionTable table() {
        return FunctionTable.STANDARD
                .withName("pow", "power")
                .withCall("now", PostgresqlFunctions::now)
                .withCall("round", PostgresqlFunctions::round)
                .withCall("aggregate_strings", (out, call) -> StringAggregates.listed(out, call, "string_agg"));
    }

    /** now() has a zone there, which a LocalDateTime has not. */
    private static void now(SqlCompiler out, FunctionCall call) {
        out.write(call.type().kind() == TypeKind.TIMESTAMP ? "LOCALTIMESTAMP" : "now()");
    }

    /** Only NUMERIC is rounded to digits there. */
    private static void round(SqlCompiler out, FunctionCall call) {
        boolean real = call.type().kind() == TypeKind.DOUBLE || call.type().kind() == TypeKind.REAL;
        if (call.arguments().size() == 1 || !real) {
            FunctionTable.arguments(out.write("round"), call);
            return;
        }
        out.write("CAST(round(CAST(")
                .expression(call.arguments().get(0))
                .write(" AS NUMERIC), ")
                .expression(call.arguments().get(1))
                .write(") AS DOUBLE PRECISION)");
    }
}
