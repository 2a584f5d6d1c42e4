package io.aludel.dialect.h2;

import io.aludel.compile.OperatorTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.dialect.BooleanClauses;
import io.aludel.dialect.IntegerDivision;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;

/** The clauses that H2 writes in its own way: MERGE for upserts, data change tables for RETURNING. Stateless. */
final class H2Clauses extends BooleanClauses {
    private static final String NEW_ROW = "excluded";

    static void excluded(SqlCompiler out, List<Expr> operands) {
        out.write(NEW_ROW + ".").identifier(out.columnName(operands.get(0)));
    }

    @Override
    public void lock(SqlCompiler out, SelectNode.Lock lock) {
        out.write(
                switch (lock) {
                    case UPDATE -> " FOR UPDATE";
                    case UPDATE_NOWAIT -> " FOR UPDATE NOWAIT";
                    case UPDATE_SKIP_LOCKED -> " FOR UPDATE SKIP LOCKED";
                    case SHARE -> throw out.syntax().unsupported("FOR SHARE", "Use forUpdate().");
                });
    }

    @Override
    public String join(Syntax syntax, JoinKind kind) {
        if (kind == JoinKind.FULL) {
            throw syntax.unsupported("FULL OUTER JOIN", "Put a LEFT and a RIGHT OUTER JOIN together with union(..).");
        }
        return super.join(syntax, kind);
    }

    @Override
    public String lateral(Syntax syntax) {
        throw syntax.unsupported(
                "a LATERAL subquery", "Use a correlated subquery in the select list, or a window function.");
    }

    /** Division of two integers would give an integer. */
    @Override
    public void operation(SqlCompiler out, Operation operation, OperatorTable.Entry entry) {
        if (IntegerDivision.is(operation)) {
            out.operand(operation.operands().get(0), entry.precedence()).write(" / CAST(");
            out.expression(operation.operands().get(1)).write(" AS NUMERIC(38, 10))");
        } else {
            super.operation(out, operation, entry);
        }
    }

    @Override
    protected boolean withFollowsInsert() {
        return true;
    }

    @Override
    public void insert(SqlCompiler out, InsertNode insert, TableRef table) {
        if (insert.conflict() == null) {
            super.insert(out, insert, table);
        } else {
            merge(out, insert, insert.conflict(), table);
        }
    }

    private void merge(SqlCompiler out, InsertNode insert, InsertNode.Conflict conflict, TableRef table) {
        if (conflict.target().isEmpty()) {
            throw out.syntax()
                    .unsupported(
                            "an upsert on any conflict",
                            "Name the columns of the unique constraint: onConflict(columns).");
        }
        out.write("MERGE INTO ").from(table).write(" USING (");
        newRows(out, insert);
        out.write(") AS " + NEW_ROW);
        insertedColumns(out, insert);
        out.write(" ON ");
        String between = "";
        for (Expr target : conflict.target()) {
            String column = out.columnName(target);
            out.write(between).expression(target).write(" = " + NEW_ROW + ".").identifier(column);
            between = " AND ";
        }
        if (!conflict.updates().isEmpty()) {
            out.write(" WHEN MATCHED");
            if (conflict.where() != null) {
                out.write(" AND ").condition(conflict.where(), 3);
            }
            out.write(" THEN UPDATE SET ");
            assignments(out, conflict.updates());
        }
        out.write(" WHEN NOT MATCHED THEN INSERT");
        insertedColumns(out, insert);
        out.write(" VALUES (");
        between = "";
        for (Expr column : insert.columns()) {
            out.write(between).write(NEW_ROW + ".").identifier(out.columnName(column));
            between = ", ";
        }
        out.write(")");
    }

    /** Parameters of a derived table have no type by themselves. */
    private void newRows(SqlCompiler out, InsertNode insert) {
        if (insert.query() != null) {
            source(out, insert);
            return;
        }
        List<List<Expr>> typed = new ArrayList<>();
        for (List<Expr> row : insert.rows()) {
            List<Expr> values = new ArrayList<>();
            for (Expr value : row) {
                values.add(value instanceof Bind ? new CastExpr(value, value.type()) : value);
            }
            typed.add(values);
        }
        out.write("VALUES ");
        rows(out, typed);
    }

    @Override
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        out.write("SELECT ").unqualified(columns);
        out.write(change == Change.DELETE ? " FROM OLD TABLE (" : " FROM FINAL TABLE (");
        statement.run();
        out.write(")");
    }
}
