package io.aludel.dialect.mysql;

import io.aludel.compile.Clauses;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.sql.ast.WindowFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses that MySQL writes in its own way. Stateless. */
class MysqlClauses extends Clauses {
    private static final SelectClauses SELECTS = new MysqlSelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
    }

    /** More rows than a table can have; OFFSET cannot stand without a limit. */
    private static final String ALL_ROWS = "18446744073709551615";

    /** There is no NULLS FIRST; whether it is NULL is another term of the order. */
    @Override
    public void orderTerm(SqlCompiler out, OrderTerm term) {
        if (term.nulls() != OrderTerm.Nulls.DEFAULT) {
            boolean first = term.nulls() == OrderTerm.Nulls.FIRST;
            out.operand(term.expression(), OperatorTable.COMPARISON + 1).write(first ? " IS NOT NULL, " : " IS NULL, ");
        }
        out.expression(term.expression()).write(term.descending() ? " DESC" : "");
    }

    @Override
    public String constant(Syntax syntax, Constant constant) {
        return switch (constant) {
            case TRUE -> "true";
            case FALSE -> "false";
            default -> super.constant(syntax, constant);
        };
    }

    @Override
    public void filter(SqlCompiler out, FunctionCall call, Expr condition) {
        filterByCase(out, call, condition);
    }

    @Override
    public void withinGroup(SqlCompiler out, FunctionCall call) {
        throw out.syntax().unsupported("WITHIN GROUP", "Number the rows with a window, and choose by the number.");
    }

    @Override
    public void frame(SqlCompiler out, WindowFrame frame) {
        if (frame.unit() == WindowFrame.Unit.GROUPS) {
            throw out.syntax().unsupported("a window frame in GROUPS", "Use rows(..) or range(..).");
        }
        if (frame.exclusion() != WindowFrame.Exclusion.NONE) {
            throw out.syntax().unsupported("EXCLUDE in a window frame", "Take what is excluded off the result.");
        }
        super.frame(out, frame);
    }

    @Override
    public boolean withLeads(Change change) {
        return change != Change.INSERT;
    }

    @Override
    protected void defaultValues(SqlCompiler out) {
        out.write(" () VALUES ()");
    }

    @Override
    public boolean conflictsTakeConditions() {
        return false;
    }

    /** Any unique key can conflict, so the target is not written. To leave a row as it is, one column is set to itself. */
    @Override
    protected void conflict(SqlCompiler out, InsertNode insert, InsertNode.Conflict conflict, TableRef table) {
        if (conflict.where() != null) {
            throw out.syntax()
                    .unsupported("a condition on the update of an upsert", "Put it into the values with caseWhen(..).");
        }
        out.write(" ON DUPLICATE KEY UPDATE ");
        if (conflict.updates().isEmpty()) {
            String column = conflict.target().isEmpty()
                    ? table.table().columns().iterator().next().name()
                    : out.columnName(conflict.target().get(0));
            out.identifier(column).write(" = ").from(table).write(".").identifier(column);
        } else {
            assignments(out, conflict.updates(), table, " = ");
        }
    }

    @Override
    protected String replaceWords(SqlCompiler out) {
        return "REPLACE ";
    }

    @Override
    protected void hint(SqlCompiler out, String text) {
        out.write(" ").write(text);
    }

    /** All tables stand before SET, and each may be changed; the order of SET is that of execution. */
    @Override
    public void update(SqlCompiler out, UpdateNode update, TableRef table, List<From> others) {
        if (others.isEmpty()) {
            super.update(out, update, table, others);
            return;
        }
        out.write("UPDATE ");
        prefixes(out, update.options());
        out.from(table);
        for (From other : others) {
            out.write(", ").from(other);
        }
        hints(out, update.options());
        out.write(" SET ");
        String between = "";
        for (Assignment assignment : update.assignments()) {
            out.write(between).expression(assignment.column()).write("=");
            value(out, assignment.value());
            between = ", ";
        }
        where(out, update.where());
        clauses(out, update.options());
        changeLimit(out, update.options().limit());
    }

    /** Where others stand beside it, what is deleted has an alias there only. */
    @Override
    protected void deleted(SqlCompiler out, TableRef table, boolean beside) {
        if (beside) {
            out.nameOf(table);
        } else {
            out.from(table);
        }
    }

    @Override
    protected void deleteUsing(SqlCompiler out, TableRef table, List<From> others) {
        out.write(" USING ");
        boolean named = false;
        for (From other : others) {
            named |= isIn(other, table);
        }
        if (!named) {
            out.from(table).write(", ");
        }
        String between = "";
        for (From other : others) {
            out.write(between).from(other);
            between = ", ";
        }
    }

    @Override
    protected void changeLimit(SqlCompiler out, @Nullable Expr limit) {
        if (limit != null) {
            out.write(" LIMIT ").operand(limit, 1);
        }
    }

    @Override
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        throw out.syntax().unsupported(change + " with RETURNING", "Select the rows in a statement of its own.");
    }
}
