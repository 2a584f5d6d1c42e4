package io.aludel.dialect.mysql;

import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.JsonPaths;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.type.SqlType;
import java.util.List;

/** Elements of JSON values on MySQL and MariaDB, whose functions take the JSON null for the text {@code null}. */
final class MysqlJson {
    private MysqlJson() {}

    static void extracted(SqlCompiler out, List<Expr> operands) {
        out.write("JSON_EXTRACT(").expression(operands.get(0)).write(", ");
        JsonPaths.write(out, operands.get(1));
        out.write(")");
    }

    static void value(SqlCompiler out, Operation operation) {
        List<Expr> element = ((Operation) operation.operands().get(0)).operands();
        out.write("CASE ");
        extracted(out, element);
        out.write(" WHEN 'null' THEN NULL ");
        typed(out, element, operation.type());
        out.write(" END");
    }

    private static void typed(SqlCompiler out, List<Expr> element, SqlType<?> type) {
        switch (type.kind()) {
            case BOOLEAN -> out.write("WHEN true THEN true ELSE false");
            case REAL, DOUBLE -> {
                out.write("ELSE ");
                extracted(out, element);
                out.write("+0.0000000000000000000000");
            }
            case CHAR, VARCHAR, TEXT -> {
                out.write("ELSE JSON_UNQUOTE(");
                extracted(out, element);
                out.write(")");
            }
            default -> {
                out.write("ELSE CAST(");
                extracted(out, element);
                out.write(" AS ")
                        .write(out.syntax().types().cast(out.syntax(), type))
                        .write(")");
            }
        }
    }
}
