package io.aludel.dialect.standard;

import io.aludel.compile.Clauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.InsertNode;

/** The clauses of the reference dialect, which leaves to real databases what only some of them can. Stateless. */
final class StandardClauses extends Clauses {
    @Override
    protected void severalRows(SqlCompiler out, InsertNode insert) {
        throw out.syntax()
                .unsupported(
                        "an INSERT of several rows in one VALUES",
                        "Compile it for the dialect of a database, or execute it with a list of rows.");
    }

    @Override
    protected void defaultValues(SqlCompiler out) {
        out.write(" () VALUES ()");
    }
}
