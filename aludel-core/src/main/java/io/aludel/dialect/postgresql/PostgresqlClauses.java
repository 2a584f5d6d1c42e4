package io.aludel.dialect.postgresql;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.BooleanClauses;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.TableRef;
import java.util.List;

/** The clauses that PostgreSQL writes in its own way. Stateless. */
final class PostgresqlClauses extends BooleanClauses {
    private static final SelectClauses SELECTS = new PostgresqlSelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
    }

    @Override
    public String text(String sql) {
        return QuestionMarks.doubled(sql);
    }

    /**
     * Rows that have to be numbered in their order come from a SELECT with ORDER BY, which the database promises to number in that
     * order; what stands in VALUES alone it may take as it likes.
     */
    @Override
    protected void severalRows(SqlCompiler out, InsertNode insert) {
        boolean ordered = insert.options().has(DmlOptions.Flag.PARAMETER_ORDER)
                && OrderedValues.write(out, insert.columns(), insert.rows());
        if (!ordered) {
            super.severalRows(out, insert);
        }
    }

    @Override
    protected void updateFrom(SqlCompiler out, TableRef table, List<From> others) {
        out.write(" FROM ").froms(others);
    }

    @Override
    protected void deleteUsing(SqlCompiler out, TableRef table, List<From> others) {
        out.write(" USING ").froms(others);
    }

    @Override
    protected void conflictTarget(SqlCompiler out, InsertNode.Conflict conflict, TableRef table) {
        if (conflict.constraint() != null) {
            out.write(" ON CONSTRAINT ").identifier(conflict.constraint());
        } else {
            super.conflictTarget(out, conflict, table);
        }
    }

    @Override
    protected void indexCondition(SqlCompiler out, Expr where) {
        out.unqualified(() -> out.condition(where, 0));
    }

    @Override
    protected void hint(SqlCompiler out, String text) {
        throw out.syntax().unsupported("the hint '" + text + "'", "Give it for another dialect only, or leave it out.");
    }

    /** Subscripts can be assigned to, also those of JSONB. */
    @Override
    protected void element(SqlCompiler out, Expr element) {
        if (element instanceof Operation item && item.operator().equals(Operators.JSON_ITEM)) {
            Expr whole = item.operands().get(0);
            if (whole instanceof Operation) {
                element(out, whole);
            } else {
                out.unqualified(() -> out.expression(whole));
            }
            out.write("[").expression(item.operands().get(1)).write("]");
        } else {
            out.unqualified(() -> out.expression(element));
        }
    }
}
