package io.aludel.dialect.mysql;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;

/** Where MariaDB differs from MySQL. Stateless. */
final class MariadbClauses extends MysqlClauses {
    private static final SelectClauses SELECTS = new MariadbSelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
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
