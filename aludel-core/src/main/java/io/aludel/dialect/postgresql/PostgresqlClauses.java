package io.aludel.dialect.postgresql;

import io.aludel.compile.OperatorTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.BooleanClauses;
import io.aludel.dialect.IntegerDivision;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.SelectNode;

/** The clauses that PostgreSQL writes in its own way. Stateless. */
final class PostgresqlClauses extends BooleanClauses {
    @Override
    public void lock(SqlCompiler out, SelectNode.Lock lock) {
        out.write(
                switch (lock) {
                    case UPDATE -> " FOR UPDATE";
                    case UPDATE_NOWAIT -> " FOR UPDATE NOWAIT";
                    case UPDATE_SKIP_LOCKED -> " FOR UPDATE SKIP LOCKED";
                    case SHARE -> " FOR SHARE";
                });
    }

    /** Division of two integers would give an integer. */
    @Override
    public void operation(SqlCompiler out, Operation operation, OperatorTable.Entry entry) {
        if (IntegerDivision.is(operation)) {
            out.operand(operation.operands().get(0), entry.precedence()).write(" / CAST(");
            out.expression(operation.operands().get(1)).write(" AS NUMERIC)");
        } else {
            super.operation(out, operation, entry);
        }
    }
}
