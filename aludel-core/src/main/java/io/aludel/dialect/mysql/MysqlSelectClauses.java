package io.aludel.dialect.mysql;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of queries that MySQL writes in its own way. Stateless. */
class MysqlSelectClauses extends SelectClauses {
    /** WHERE needs a FROM. */
    @Override
    public String noFrom(boolean filtered) {
        return filtered ? " FROM DUAL" : "";
    }

    /** More rows than a table can have; OFFSET cannot stand without a limit. */
    private static final String ALL_ROWS = "18446744073709551615";

    @Override
    public void limit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset) {
        if (offset != null) {
            out.write(" LIMIT ").operand(offset, 1).write(", ");
            if (limit == null) {
                out.write(ALL_ROWS);
            } else {
                out.operand(limit, 1);
            }
        } else {
            super.limit(out, limit, null);
        }
    }

    @Override
    public void fetch(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        fetchByLimit(out, limit, offset, fetch);
    }

    /** LOCK IN SHARE MODE takes no further words, FOR SHARE does. */
    @Override
    public void lock(SqlCompiler out, RowLock lock) {
        if (lock.shared()) {
            boolean plain = lock.of().isEmpty() && lock.waiting() == RowLock.Wait.WAIT;
            out.write(plain ? " LOCK IN SHARE MODE" : " FOR SHARE");
        } else {
            out.write(" FOR UPDATE");
        }
        lockOf(out, lock);
    }

    @Override
    public void distinct(SqlCompiler out, List<Expr> on) {
        onlyDistinct(out, on);
    }

    /** A ROLLUP over all terms is written after them. */
    @Override
    public void groupBy(SqlCompiler out, List<Expr> terms) {
        boolean only = terms.size() == 1 && terms.get(0) instanceof FunctionCall;
        if (only && "ROLLUP".equals(grouping(terms.get(0)))) {
            out.list(((FunctionCall) terms.get(0)).arguments()).write(" WITH ROLLUP");
        } else {
            super.groupBy(out, terms);
        }
    }

    @Override
    protected void grouping(SqlCompiler out, String word, List<Expr> elements) {
        noGrouping(out, word);
    }

    @Override
    public String join(Syntax syntax, JoinKind kind) {
        noFullJoin(syntax, kind);
        return kind == JoinKind.INNER ? "INNER JOIN" : super.join(syntax, kind);
    }

    @Override
    public void changeInWith(Syntax syntax) {
        noChangeInWith(syntax);
    }

    @Override
    public void values(SqlCompiler out, ValuesNode values) {
        out.write("VALUES ");
        rows(out, values, "ROW(");
    }

    @Override
    public String withOrdinality(Syntax syntax) {
        return noOrdinality(syntax);
    }

    @Override
    public void sample(SqlCompiler out, Expr method, @Nullable Expr seed) {
        noSample(out);
    }

    /** Index hints follow the table. */
    @Override
    public void hinted(SqlCompiler out, Runnable element, String hint) {
        element.run();
        out.write(" ").write(hint);
    }
}
