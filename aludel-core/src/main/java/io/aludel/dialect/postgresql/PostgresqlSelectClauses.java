package io.aludel.dialect.postgresql;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.RowLock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of queries that PostgreSQL writes in its own way. Stateless. */
final class PostgresqlSelectClauses extends SelectClauses {
    @Override
    public boolean tellsParametersApart() {
        return true;
    }

    @Override
    protected String noLimit() {
        return "ALL";
    }

    @Override
    public void fetch(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        if (fetch.percent()) {
            fetchByLimit(out, limit, offset, fetch);
        } else {
            super.fetch(out, limit, offset, fetch);
        }
    }

    /** What is no constant has to stand in parentheses. */
    @Override
    protected void fetchCount(SqlCompiler out, Expr count) {
        out.write("(").expression(count).write(")");
    }

    @Override
    public void lock(SqlCompiler out, RowLock lock) {
        if (lock.shared()) {
            out.write(lock.key() ? " FOR KEY SHARE" : " FOR SHARE");
        } else {
            out.write(lock.key() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
        }
        lockOf(out, lock);
    }

    @Override
    public void distinct(SqlCompiler out, List<Expr> on) {
        distinctOn(out, on);
    }

    /** The only word that can stand beside an element is ONLY. */
    @Override
    public void hinted(SqlCompiler out, Runnable element, String hint) {
        if (!hint.equalsIgnoreCase("ONLY")) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "PostgreSQL knows no hint '" + hint + "' beside a table; it knows ONLY.");
        }
        out.write("ONLY ");
        element.run();
    }
}
