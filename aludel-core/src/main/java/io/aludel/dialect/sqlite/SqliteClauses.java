package io.aludel.dialect.sqlite;

import io.aludel.compile.Clauses;
import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.RowValue;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TableRef;
import java.util.Collections;
import java.util.List;

/** The clauses that SQLite writes in its own way. Stateless. */
final class SqliteClauses extends Clauses {
    private static final SelectClauses SELECTS = new SqliteSelectClauses();

    @Override
    public SelectClauses selects() {
        return SELECTS;
    }

    @Override
    public String constant(Syntax syntax, Constant constant) {
        if (constant == Constant.DEFAULT) {
            throw syntax.unsupported("DEFAULT as a value", "Leave the column out of the INSERT.");
        }
        return super.constant(syntax, constant);
    }

    @Override
    public void emptyList(SqlCompiler out, int width, boolean negated) {
        String ones = String.join(", ", Collections.nCopies(width, "1"));
        out.write("SELECT " + ones + " FROM (SELECT " + ones + ") WHERE 1!=1)");
    }

    /** Rows cannot be listed, but they can stand in VALUES. */
    @Override
    public void rowList(SqlCompiler out, List<Expr> rows) {
        if (rows.get(0) instanceof RowValue) {
            out.write("VALUES ");
        }
        super.rowList(out, rows);
    }

    /** After a SELECT without WHERE, ON would be taken for the condition of a join. */
    @Override
    public void insert(SqlCompiler out, InsertNode insert, TableRef table) {
        InsertNode unambiguous = insert;
        if (insert.conflict() != null && insert.query() instanceof SelectNode select && endsWithFrom(select)) {
            unambiguous = insert.withQuery(insert.columns(), select.withWhere(Constant.TRUE));
        }
        super.insert(out, unambiguous, table);
    }

    private static boolean endsWithFrom(SelectNode select) {
        return select.where() == null
                && select.groupBy().isEmpty()
                && select.orderBy().isEmpty()
                && select.limit() == null
                && select.offset() == null;
    }

    @Override
    protected String replaceWords(SqlCompiler out) {
        return "INSERT OR REPLACE ";
    }

    @Override
    protected void conflicts(SqlCompiler out, InsertNode insert, TableRef table) {
        insert.conflicts().forEach(conflict -> conflict(out, insert, conflict, table));
    }

    @Override
    protected void updateFrom(SqlCompiler out, TableRef table, List<From> others) {
        out.write(" FROM ").froms(others);
    }

    /** RETURNING knows the table's columns only without its name when the table has an alias or a schema. */
    @Override
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        super.returning(out, change, statement, () -> out.unqualified(columns));
    }
}
