package io.aludel.compile;

import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of INSERT, UPDATE and DELETE that databases write differently, each a method that a dialect may override. Stateless, safe
 * for use by many threads.
 */
public class DmlClauses {
    /** The statements that change rows. */
    public enum Change {
        INSERT,
        UPDATE,
        DELETE
    }

    /** A whole INSERT without RETURNING. */
    public void insert(SqlCompiler out, InsertNode insert, TableRef table) {
        boolean replacing = insert.options().has(DmlOptions.Flag.REPLACING);
        if (replacing && !insert.conflicts().isEmpty()) {
            throw out.syntax()
                    .unsupported("an upsert that replaces rows", "Keep one of replacing() and onConflict(..).");
        }
        out.write(replacing ? replaceWords(out) : "INSERT ");
        prefixes(out, insert.options());
        out.write("INTO ").from(table);
        hints(out, insert.options());
        insertedColumns(out, insert);
        source(out, insert);
        clauses(out, insert.options());
        if (!insert.conflicts().isEmpty()) {
            conflicts(out, insert, table);
        }
    }

    /** What stands in the place of INSERT where rows with the same unique values are deleted before, with a blank behind. */
    protected String replaceWords(SqlCompiler out) {
        throw out.syntax()
                .unsupported(
                        "an INSERT that replaces rows",
                        "Change the row that is there: onConflict(columns of the key).doUpdate(the other columns).");
    }

    /** A whole UPDATE without RETURNING; {@code others} are the tables that it mentions beside its own. */
    public void update(SqlCompiler out, UpdateNode update, TableRef table, List<From> others) {
        out.write("UPDATE ");
        prefixes(out, update.options());
        out.from(table);
        hints(out, update.options());
        out.write(" SET ");
        assignments(out, update.assignments(), table, "=");
        if (!others.isEmpty()) {
            updateFrom(out, table, others);
        }
        where(out, update.where());
        clauses(out, update.options());
        changeLimit(out, update.options().limit());
    }

    /** A whole DELETE without RETURNING; {@code others} are the tables that it mentions beside its own. */
    public void delete(SqlCompiler out, DeleteNode delete, TableRef table, List<From> others) {
        out.write("DELETE ");
        prefixes(out, delete.options());
        out.write("FROM ");
        deleted(out, table, !others.isEmpty());
        hints(out, delete.options());
        if (!others.isEmpty()) {
            deleteUsing(out, table, others);
        }
        where(out, delete.where());
        clauses(out, delete.options());
        changeLimit(out, delete.options().limit());
    }

    /** The words after the first keyword, each with a blank after. */
    protected final void prefixes(SqlCompiler out, DmlOptions options) {
        for (DmlOptions.Words words : options.prefixes()) {
            if (words.dialect() == null || words.dialect().equals(out.syntax().dialect())) {
                out.verbatim(words.text()).write(" ");
            }
        }
    }

    /** Constructs of the application's, each with a blank before. */
    protected final void clauses(SqlCompiler out, DmlOptions options) {
        for (Expr clause : options.clauses()) {
            out.write(" ").expression(clause);
        }
    }

    /** The words after the table. */
    protected final void hints(SqlCompiler out, DmlOptions options) {
        for (DmlOptions.Words words : options.hints()) {
            if (words.dialect() == null || words.dialect().equals(out.syntax().dialect())) {
                hint(out, words.text());
            }
        }
    }

    /** A hint with a blank before; most databases have none, and go without what is but advice. */
    protected void hint(SqlCompiler out, String text) {}

    /** The other tables of an UPDATE, with a blank before. */
    protected void updateFrom(SqlCompiler out, TableRef table, List<From> others) {
        throw out.syntax()
                .unsupported(
                        "UPDATE of '" + table.table() + "' that mentions another table",
                        "Refer to it in a subquery: column.in(select(..)) or exists(select(..)).");
    }

    /** The table from which rows are deleted; {@code beside} others. */
    protected void deleted(SqlCompiler out, TableRef table, boolean beside) {
        out.from(table);
    }

    /** The other tables of a DELETE, with a blank before. */
    protected void deleteUsing(SqlCompiler out, TableRef table, List<From> others) {
        throw out.syntax()
                .unsupported(
                        "DELETE of '" + table.table() + "' that mentions another table",
                        "Refer to it in a subquery: column.in(select(..)) or exists(select(..)).");
    }

    /** How many rows are changed, with a blank before; nothing when the limit is null. */
    protected void changeLimit(SqlCompiler out, @Nullable Expr limit) {
        if (limit != null) {
            throw out.syntax()
                    .unsupported(
                            "UPDATE or DELETE with a limit",
                            "Choose the keys in a subquery: key.in(select(..).limit(n)).");
        }
    }

    /** WHERE with a blank before; nothing when the condition is null. */
    protected final void where(SqlCompiler out, @Nullable Expr condition) {
        if (condition != null) {
            out.write(" WHERE ").condition(condition, 0);
        }
    }

    /** The names of the columns between parentheses, with a blank before. */
    protected void insertedColumns(SqlCompiler out, InsertNode insert) {
        for (int index = 0; index < insert.columns().size(); index++) {
            out.write(index == 0 ? " (" : ", ")
                    .identifier(out.columnName(insert.columns().get(index)));
        }
        out.write(insert.columns().isEmpty() ? "" : ")");
    }

    /** Where the rows come from, with a blank before. */
    protected void source(SqlCompiler out, InsertNode insert) {
        QueryNode query = insert.query();
        if (query != null) {
            out.write(" ");
            Runnable source = () -> out.within(null, () -> out.selects().source(query));
            if (withLeads(Change.INSERT)) {
                source.run();
            } else {
                out.with().from(source);
            }
        } else if (insert.columns().isEmpty()) {
            defaultValues(out);
        } else if (insert.rows().size() > 1) {
            severalRows(out, insert);
        } else {
            out.write(" VALUES ");
            rows(out, insert.rows());
        }
    }

    /** The values of more than one row, with a blank before. */
    protected void severalRows(SqlCompiler out, InsertNode insert) {
        out.write(" VALUES ");
        rows(out, insert.rows());
    }

    /** Rows of values with commas between. */
    protected void rows(SqlCompiler out, List<List<Expr>> rows) {
        for (int index = 0; index < rows.size(); index++) {
            out.write(index == 0 ? "(" : ", (");
            String between = "";
            for (Expr value : rows.get(index)) {
                out.write(between);
                value(out, value);
                between = ", ";
            }
            out.write(")");
        }
    }

    /** A value of a column; operators stand in parentheses. */
    protected final void value(SqlCompiler out, Expr value) {
        boolean loose = isLoose(value);
        out.write(loose ? "(" : "").expression(value).write(loose ? ")" : "");
    }

    private static boolean isLoose(Expr value) {
        if (value instanceof CastExpr cast && cast.mode() == CastExpr.Mode.COERCE) {
            return isLoose(cast.operand());
        }
        if (value instanceof Operation operation) {
            return !Truth.isBareOpposite(operation)
                    && !operation.operator().equals(Operators.EXCLUDED)
                    && !operation.operator().equals(Operators.GIVEN_VALUE)
                    && !operation.operator().equals(Operators.NEXT_NUMBER)
                    && !operation.operator().equals(Operators.ARRAY)
                    && !operation.operator().equals(Operators.EXTRACT);
        }
        return value instanceof InList;
    }

    /**
     * Whether WITH may stand before a change. Where it may not, it stands before the SELECT of an INSERT, and in each subquery that
     * needs it.
     */
    public boolean withLeads(Change change) {
        return true;
    }

    /** One row that takes all defaults, with a blank before. */
    protected void defaultValues(SqlCompiler out) {
        out.write(" DEFAULT VALUES");
    }

    /** Whether the change of a row that is there already can have a condition. */
    public boolean conflictsTakeConditions() {
        return true;
    }

    /** What happens to rows that are there already, with a blank before. */
    protected void conflicts(SqlCompiler out, InsertNode insert, TableRef table) {
        if (insert.conflicts().size() > 1) {
            throw out.syntax().unsupported("an upsert with several ON CONFLICT clauses", "Keep one of them.");
        }
        conflict(out, insert, insert.conflicts().get(0), table);
    }

    /** What happens to a row that is there already, with a blank before. */
    protected void conflict(SqlCompiler out, InsertNode insert, InsertNode.Conflict conflict, TableRef table) {
        out.write(" ON CONFLICT");
        conflictTarget(out, conflict, table);
        if (conflict.updates().isEmpty()) {
            out.write(" DO NOTHING");
            return;
        }
        out.write(" DO UPDATE SET ");
        assignments(out, conflict.updates(), table, " = ");
        where(out, conflict.where());
    }

    /** The unique constraint of ON CONFLICT, with a blank before. */
    protected void conflictTarget(SqlCompiler out, InsertNode.Conflict conflict, TableRef table) {
        List<Expr> target = conflictColumns(out, conflict, table);
        for (int index = 0; index < target.size(); index++) {
            Expr element = target.get(index);
            out.write(index == 0 ? " (" : ", ");
            if (isColumn(out, element)) {
                out.identifier(out.columnName(element));
            } else {
                out.unqualified(() -> out.expression(element));
            }
        }
        out.write(target.isEmpty() ? "" : ")");
        Expr where = conflict.indexWhere();
        if (where != null) {
            out.write(" WHERE ");
            indexCondition(out, where);
        }
    }

    /** The columns of the constraint on which an upsert conflicts; none when it is any. */
    protected static List<Expr> conflictColumns(SqlCompiler out, InsertNode.Conflict conflict, TableRef table) {
        return Constraints.columns(out, conflict, table);
    }

    /** The condition of a partial index; values stand in the text, since they have to be those of the index. */
    protected void indexCondition(SqlCompiler out, Expr where) {
        out.write(SqlCompiler.definition(out.syntax(), where));
    }

    /**
     * {@code a = x, b = y}.
     *
     * @param table the table whose columns may be set
     * @param equals what stands between a column and its value
     */
    protected final void assignments(SqlCompiler out, List<Assignment> assignments, TableRef table, String equals) {
        String between = "";
        for (Assignment assignment : assignments) {
            out.write(between);
            assigned(out, assignment.column(), table);
            out.write(equals);
            value(out, assignment.value());
            between = ", ";
        }
    }

    /** What an assignment sets. */
    protected void assigned(SqlCompiler out, Expr column, TableRef table) {
        if (!isColumn(out, column)) {
            element(out, column);
            return;
        }
        if (out.resolver().underlying(column) instanceof ColumnRef reference
                && !out.resolver().from(reference.source()).equals(table)
                && !reference.source().equals(table)) {
            throw out.syntax()
                    .unsupported(
                            "setting columns of a table other than '" + table.table() + "' in one UPDATE",
                            "Update each table in a statement of its own.");
        }
        out.identifier(out.columnName(column));
    }

    /** A part of a column's value that is set, such as an element of an array. */
    protected void element(SqlCompiler out, Expr element) {
        throw out.syntax()
                .unsupported("setting a part of a column's value", "Set the column to a value with that part changed.");
    }

    private static boolean isColumn(SqlCompiler out, Expr expression) {
        return expression instanceof AttributeRef || out.resolver().underlying(expression) instanceof ColumnRef;
    }

    /**
     * A statement that gives its rows back.
     *
     * @param statement writes the statement itself
     * @param columns writes what is given back
     */
    public void returning(SqlCompiler out, Change change, Runnable statement, Runnable columns) {
        statement.run();
        out.write(" RETURNING ");
        columns.run();
    }

    /** Whether a table is an element of FROM, or stands within its joins. */
    protected static boolean isIn(From from, TableRef table) {
        return from instanceof Join join ? isIn(join.left(), table) || isIn(join.right(), table) : from.equals(table);
    }
}
