package io.aludel.dialect.mysql;

import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.ValuesNode;
import org.jspecify.annotations.Nullable;

/** Where the queries of MariaDB differ from those of MySQL. Stateless. */
final class MariadbSelectClauses extends MysqlSelectClauses {
    @Override
    public void fetch(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        if (fetch.withTies() && !fetch.percent()) {
            writeFetch(out, limit, offset, fetch);
        } else {
            super.fetch(out, limit, offset, fetch);
        }
    }

    @Override
    public void lock(SqlCompiler out, RowLock lock) {
        if (!lock.of().isEmpty()) {
            throw out.syntax()
                    .unsupported("FOR UPDATE OF a table", "Leave of(..) out, and the rows of all tables are locked.");
        }
        out.write(lock.shared() ? " LOCK IN SHARE MODE" : " FOR UPDATE");
        lockOf(out, lock);
    }

    @Override
    public String lateral(Syntax syntax) {
        return noLateral(syntax);
    }

    @Override
    public void values(SqlCompiler out, ValuesNode values) {
        out.write("VALUES ");
        rows(out, values, "(");
    }

    /** A list of names cannot follow the alias of a subquery. */
    @Override
    public void derivedValues(SqlCompiler out, ValuesNode values, Runnable name) {
        valuesBySelect(out, values, name);
    }
}
