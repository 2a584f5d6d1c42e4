package io.aludel.dialect.standard;

import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.BooleanClauses;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import org.jspecify.annotations.Nullable;

/** The clauses of standard SQL to the letter. Stateless. */
final class GenericClauses extends BooleanClauses {
    @Override
    public void limit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset) {
        if (offset != null) {
            out.write(" OFFSET ").operand(offset, 1).write(" ROWS");
        }
        if (limit != null) {
            out.write(" FETCH NEXT ").operand(limit, 1).write(" ROWS ONLY");
        }
    }

    @Override
    public void filter(SqlCompiler out, FunctionCall call, Expr condition) {
        filterByCase(out, call, condition);
    }

    @Override
    protected void conflict(SqlCompiler out, InsertNode insert, InsertNode.Conflict conflict, TableRef table) {
        throw out.syntax().unsupported("an upsert", "Update the row, and insert it when none was updated.");
    }

    @Override
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        throw out.syntax().unsupported(change + " with RETURNING", "Select the rows in a statement of its own.");
    }
}
