package io.aludel.dialect.standard;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.BooleanClauses;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;

/** The clauses of standard SQL to the letter. Stateless. */
final class GenericClauses extends BooleanClauses {
    private static final SelectClauses SELECTS = new GenericSelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
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
