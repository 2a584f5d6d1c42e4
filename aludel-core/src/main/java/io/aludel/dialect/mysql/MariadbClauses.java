package io.aludel.dialect.mysql;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.TableRef;
import java.util.List;

/** Where MariaDB differs from MySQL. Stateless. */
final class MariadbClauses extends MysqlClauses {
    private static final SelectClauses SELECTS = new MariadbSelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
    }

    @Override
    public boolean withLeads(Change change) {
        return false;
    }

    /** Only the form for several tables knows aliases. */
    @Override
    public void delete(SqlCompiler out, DeleteNode delete, TableRef table, List<From> others) {
        boolean aliasAlone = table.alias() != null && others.isEmpty();
        if (aliasAlone && !delete.returning().isEmpty()) {
            throw out.syntax()
                    .unsupported("DELETE from an alias with RETURNING", "Delete from the table under its own name.");
        }
        super.delete(out, delete, table, aliasAlone ? List.of(table) : others);
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
