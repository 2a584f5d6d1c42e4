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
                .withCall("aggregate_strings", (out, call) -> StringAggregates.listed(out, call, "string_agg"));
    }

    /** now() has a zone there, which a LocalDateTime has not. */
    private static void now(SqlCompiler out, FunctionCall call) {
        out.write(call.type().kind() == TypeKind.TIMESTAMP ? "LOCALTIMESTAMP" : "now()");
    }
}
