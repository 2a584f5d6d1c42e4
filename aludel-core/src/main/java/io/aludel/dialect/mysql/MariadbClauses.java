package io.aludel.dialect.mysql;

import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;

/** Where MariaDB differs from MySQL. Stateless. */
final class MariadbClauses extends MysqlClauses {
    @Override
    public String lateral(Syntax syntax) {
        throw syntax.unsupported(
                "a LATERAL subquery", "Use a correlated subquery in the select list, or a window function.");
    }

    @Override
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        if (change == Change.UPDATE) {
            super.returning(out, change, statement, columns);
        } else {
            statement.run();
            out.write(" RETURNING ").unqualified(columns);
        }
    }
}
