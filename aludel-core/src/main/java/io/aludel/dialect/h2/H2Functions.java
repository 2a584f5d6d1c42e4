package io.aludel.dialect.h2;

import io.aludel.compile.FunctionTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.StringAggregates;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.type.TypeKind;
import java.util.List;

/** The functions that H2 knows by other names. */
final class H2Functions {
    private H2Functions() {}

    static FunctionTable table() {
        return FunctionTable.STANDARD
                .withName("pow", "power")
                .withName("random", "rand")
                .withName("strpos", "instr")
                .withCall("now", H2Functions::now)
                .with("unnest", H2Functions::unnest)
                .withCall("aggregate_strings", (out, call) -> StringAggregates.withinGroup(out, call, "listagg"));
    }

    private static void unnest(SqlCompiler out, List<Expr> arrays) {
        out.write("unnest(").list(TypedBinds.all(arrays)).write(")");
    }

    /** The other one has a zone, which a LocalDateTime has not. */
    private static void now(SqlCompiler out, FunctionCall call) {
        out.write(call.type().kind() == TypeKind.TIMESTAMP ? "LOCALTIMESTAMP" : "CURRENT_TIMESTAMP");
    }
}
