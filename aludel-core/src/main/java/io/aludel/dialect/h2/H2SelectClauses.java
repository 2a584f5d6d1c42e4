package io.aludel.dialect.h2;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.ValuesNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of queries that H2 writes in its own way. Stateless. */
final class H2SelectClauses extends SelectClauses {
    @Override
    public void limit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset) {
        if (limit == null && offset != null) {
            out.write(" OFFSET ").operand(offset, 1);
        } else {
            super.limit(out, limit, offset);
        }
    }

    @Override
    public void lock(SqlCompiler out, RowLock lock) {
        if (lock.shared()) {
            throw out.syntax().unsupported("FOR SHARE", "Use forUpdate().");
        }
        if (!lock.of().isEmpty()) {
            throw out.syntax()
                    .unsupported("FOR UPDATE OF a table", "Leave of(..) out, and the rows of all tables are locked.");
        }
        out.write(" FOR UPDATE");
        lockOf(out, lock);
    }

    @Override
    public void distinct(SqlCompiler out, List<Expr> on) {
        distinctOn(out, on);
    }

    @Override
    protected void grouping(SqlCompiler out, String word, List<Expr> elements) {
        noGrouping(out, word);
    }

    @Override
    public String join(Syntax syntax, JoinKind kind) {
        noFullJoin(syntax, kind);
        return super.join(syntax, kind);
    }

    @Override
    public String lateral(Syntax syntax) {
        return noLateral(syntax);
    }

    @Override
    public String compound(Syntax syntax, CompoundNode.Kind kind) {
        noAllOfRepeats(syntax, kind);
        return super.compound(syntax, kind);
    }

    @Override
    public void changeInWith(Syntax syntax) {
        noChangeInWith(syntax);
    }

    /** Parameters have no type by themselves here. */
    @Override
    public void values(SqlCompiler out, ValuesNode values) {
        if (values.literal()) {
            super.values(out, values);
            return;
        }
        List<List<Expr>> typed = new ArrayList<>();
        for (List<Expr> row : values.rows()) {
            List<Expr> cells = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                Expr cell = row.get(index);
                cells.add(
                        cell instanceof Bind
                                ? new CastExpr(cell, values.labels().get(index).type())
                                : cell);
            }
            typed.add(cells);
        }
        super.values(out, new ValuesNode(values.labels(), typed, false));
    }

    @Override
    public void sample(SqlCompiler out, Expr method, @Nullable Expr seed) {
        noSample(out);
    }
}
