package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks and writes INSERT, UPDATE and DELETE; {@link Clauses} has their parts. Single use. */
final class DmlRenderer {
    private final SqlCompiler out;

    DmlRenderer(SqlCompiler out) {
        this.out = out;
    }

    List<ResultColumn> insert(InsertNode insert) {
        TableRef table = out.table(insert.into());
        for (List<Expr> row : insert.rows()) {
            if (row.size() != insert.columns().size()) {
                throw new CompileException(
                        ErrorCode.COMPILE_FAILED,
                        "INSERT into '" + table.table() + "' names "
                                + insert.columns().size() + " columns, but a row has " + row.size()
                                + " values.\n  Give each row one value for each column.");
            }
        }
        return returning(
                Clauses.Change.INSERT,
                table,
                insert.returning(),
                () -> out.syntax().clauses().insert(out, insert, table));
    }

    List<ResultColumn> update(UpdateNode update) {
        TableRef table = out.table(update.table());
        if (update.assignments().isEmpty()) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "UPDATE of '" + table.table() + "' changes nothing.\n  Say what it sets: set(column, value).");
        }
        checkRows("UPDATE", "update", table, update.where(), update.allRows());
        update.assignments().forEach(assignment -> checkTables("UPDATE", table, assignment.value()));
        return returning(Clauses.Change.UPDATE, table, update.returning(), () -> {
            out.write("UPDATE ");
            table.accept(out.froms());
            out.write(" SET ");
            String between = "";
            for (Assignment assignment : update.assignments()) {
                out.write(between).identifier(out.columnName(assignment.column()));
                out.write("=").expression(assignment.value());
                between = ", ";
            }
            where(update.where());
        });
    }

    List<ResultColumn> delete(DeleteNode delete) {
        TableRef table = out.table(delete.table());
        checkRows("DELETE", "delete", table, delete.where(), delete.allRows());
        return returning(Clauses.Change.DELETE, table, delete.returning(), () -> {
            out.write("DELETE FROM ");
            table.accept(out.froms());
            where(delete.where());
        });
    }

    private void where(@Nullable Expr condition) {
        if (condition != null) {
            out.write(" WHERE ").condition(condition, 0);
        }
    }

    private List<ResultColumn> returning(
            Clauses.Change change, TableRef table, List<Expr> returning, Runnable statement) {
        Sources sources = new Sources();
        sources.add(table);
        if (returning.isEmpty()) {
            out.within(new Scope(sources), statement);
            return List.of();
        }
        SelectList list = SelectList.ofResult(returning, out.resolver());
        out.within(
                new Scope(sources),
                () -> out.syntax()
                        .clauses()
                        .returning(out, change, statement, () -> out.selects().columns(list, false)));
        return list.result(out.resolver());
    }

    private void checkRows(String words, String method, TableRef table, @Nullable Expr where, boolean allRows) {
        if (where == null && !allRows) {
            throw new CompileException(
                    ErrorCode.UNGUARDED_STATEMENT,
                    words + " of '" + table.table() + "' has no WHERE and would change every row."
                            + "\n  Usually a condition was forgotten."
                            + "\n  Add where(..), or say that it is meant: " + method + "(..).allRows().");
        }
        checkTables(words, table, where);
    }

    private void checkTables(String words, TableRef table, @Nullable Expr expression) {
        for (From other : MentionedSources.in(out.resolver(), expression).all()) {
            if (!other.equals(table)) {
                throw out.syntax()
                        .unsupported(
                                words + " of '" + table.table() + "' that mentions another table",
                                "Refer to it in a subquery: column.in(select(..)) or exists(select(..)).");
            }
        }
    }
}
