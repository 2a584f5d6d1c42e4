package io.aludel.dialect.h2;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.dialect.BooleanClauses;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clauses that H2 writes in its own way: MERGE for upserts, data change tables for RETURNING. Stateless. */
final class H2Clauses extends BooleanClauses {
    private static final SelectClauses SELECTS = new H2SelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
    }

    private static final String NEW_ROW = "excluded";

    static void excluded(SqlCompiler out, List<Expr> operands) {
        out.write(NEW_ROW + ".").identifier(out.columnName(operands.get(0)));
    }

    @Override
    public boolean withLeads(Change change) {
        return false;
    }

    @Override
    public void insert(SqlCompiler out, InsertNode insert, TableRef table) {
        if (insert.conflicts().isEmpty() || insert.options().has(DmlOptions.Flag.REPLACING)) {
            super.insert(out, insert, table);
        } else {
            merge(out, insert, table);
        }
    }

    /** MERGE is the form that changes a table by another one. */
    @Override
    public void update(SqlCompiler out, UpdateNode update, TableRef table, List<From> others) {
        if (others.isEmpty()) {
            super.update(out, update, table, others);
            return;
        }
        if (others.size() > 1 || update.where() == null) {
            throw out.syntax()
                    .unsupported(
                            "UPDATE of '" + table.table() + "' by several other tables or without a condition",
                            "Set the column to a subquery.");
        }
        out.write("MERGE INTO ")
                .from(table)
                .write(" USING ")
                .from(others.get(0))
                .write(" ON (");
        out.condition(update.where(), 0).write(") WHEN MATCHED THEN UPDATE SET ");
        assignments(out, update.assignments(), table, "=");
    }

    @Override
    public void delete(SqlCompiler out, DeleteNode delete, TableRef table, List<From> others) {
        if (others.isEmpty()) {
            super.delete(out, delete, table, others);
            return;
        }
        if (others.stream().anyMatch(other -> isIn(other, table))) {
            throw out.syntax()
                    .unsupported(
                            "DELETE from '" + table.table() + "' using a join of it",
                            "Name the other tables only, and the connection in where(..).");
        }
        out.write("DELETE FROM ")
                .from(table)
                .write(" WHERE EXISTS (SELECT 1 FROM ")
                .froms(others);
        where(out, delete.where());
        out.write(")");
        clauses(out, delete.options());
        changeLimit(out, delete.options().limit());
    }

    @Override
    protected void changeLimit(SqlCompiler out, @Nullable Expr limit) {
        if (limit != null) {
            out.write(" FETCH FIRST ").operand(limit, 1).write(" ROWS ONLY");
        }
    }

    @Override
    protected void conflicts(SqlCompiler out, InsertNode insert, TableRef table) {
        throw new IllegalStateException("an upsert is a MERGE");
    }

    private void merge(SqlCompiler out, InsertNode insert, TableRef table) {
        if (insert.conflicts().size() > 1) {
            throw out.syntax().unsupported("an upsert with several conflicts", "Keep one of them.");
        }
        InsertNode.Conflict conflict = insert.conflicts().get(0);
        List<Expr> targets = conflictColumns(out, conflict, table);
        if (targets.isEmpty()) {
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
        NewRowValue values = new NewRowValue(
                table.table(), insert.columns().stream().map(out::columnName).collect(Collectors.toSet()));
        String between = "";
        for (Expr target : targets) {
            String column = out.columnName(target);
            out.write(between).expression(target).write(" = ");
            if (values.isComputed(column)) {
                out.write(values.of(out, column));
            } else {
                out.write(NEW_ROW + ".").identifier(column);
            }
            between = " AND ";
        }
        if (!conflict.updates().isEmpty()) {
            out.write(" WHEN MATCHED");
            if (conflict.where() != null) {
                out.write(" AND ").condition(conflict.where(), 3);
            }
            out.write(" THEN UPDATE SET ");
            assignments(out, conflict.updates(), table, " = ");
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
        out.write("VALUES ");
        rows(out, insert.rows().stream().map(TypedBinds::all).toList());
    }

    @Override
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        out.write("SELECT ").unqualified(columns);
        out.write(change == Change.DELETE ? " FROM OLD TABLE (" : " FROM FINAL TABLE (");
        statement.run();
        out.write(")");
    }
}
