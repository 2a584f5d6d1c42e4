package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and writes INSERT, UPDATE and DELETE; {@link DmlClauses} has their parts. Single use. */
final class DmlRenderer {
    private final SqlCompiler out;
    private final PolicyRules policies;

    DmlRenderer(SqlCompiler out) {
        this.out = out;
        this.policies = out.resolver().policies();
    }

    List<ResultColumn> insert(InsertNode asked) {
        TableRef table = out.table(asked.into());
        InsertNode insert =
                named(policies.inserted(asked, table, out.syntax().clauses().conflictsTakeConditions()), table);
        Map<String, Expr> named = new HashMap<>();
        for (List<Expr> row : insert.rows()) {
            if (row.size() != insert.columns().size()) {
                throw new CompileException(
                        ErrorCode.COMPILE_FAILED,
                        "INSERT into '" + table.table() + "' names "
                                + insert.columns().size() + " columns, but a row has " + row.size()
                                + " values.\n  Give each row one value for each column.");
            }
            for (int index = 0; index < row.size(); index++) {
                named.put(out.columnName(insert.columns().get(index)), row.get(index));
            }
        }
        checkNames("INSERT", named);
        out.giving(named);
        commonTables(Clauses.Change.INSERT, insert.options(), insert.query() != null);
        return returning(
                Clauses.Change.INSERT,
                Sources.leavesOf(table),
                insert.returning(),
                () -> out.syntax().clauses().insert(out, insert, table));
    }

    /** A row of nothing but defaults names a column all the same where such rows have no form of their own. */
    private InsertNode named(InsertNode insert, TableRef table) {
        if (out.syntax().emptyRows()
                || insert.query() != null
                || !insert.columns().isEmpty()) {
            return insert;
        }
        Column<?> key = table.table().autoIncrementColumn();
        Column<?> column =
                key != null ? key : table.table().columns().iterator().next();
        List<Expr> row = List.of(Constant.DEFAULT);
        return insert.withValues(
                List.of(new ColumnRef(table, column.name(), column.type())),
                Collections.nCopies(Math.max(1, insert.rows().size()), row));
    }

    List<ResultColumn> update(UpdateNode asked) {
        TableRef table = out.table(asked.table());
        if (asked.assignments().isEmpty()) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "UPDATE of '" + table.table() + "' changes nothing.\n  Say what it sets: set(column, value).");
        }
        policies.checkAssignments(asked.assignments(), table);
        UpdateNode restricted = restricted(asked, table);
        Map<String, Expr> named = new HashMap<>();
        List<Expr> values = new ArrayList<>();
        List<Expr> columns = new ArrayList<>();
        for (Assignment assignment : restricted.assignments()) {
            values.add(assignment.value());
            columns.add(assignment.column());
            if (out.resolver().underlying(assignment.column()) instanceof ColumnRef column) {
                named.put(column.name(), assignment.value());
            }
        }
        checkNames("UPDATE", named);
        out.giving(named);
        commonTables(Clauses.Change.UPDATE, restricted.options(), false);
        Sources all = Sources.leavesOf(table);
        mentioned(all, restricted.where());
        values.forEach(value -> mentioned(all, value));
        columns.forEach(column -> mentioned(all, column));
        List<From> others = policies.within(all.without(Sources.leavesOf(table)));
        UpdateNode update =
                restricted.withWhere(policies.changed(policies.and(restricted.where()), table), restricted.allRows());
        return returning(
                Clauses.Change.UPDATE,
                all,
                update.returning(),
                () -> out.syntax().clauses().update(out, update, table, others));
    }

    /** Only rows of the entity are changed. */
    private UpdateNode restricted(UpdateNode update, TableRef table) {
        checkRows("UPDATE", "update", table, update.where(), update.allRows());
        return update.withWhere(out.resolver().restricted(update.where(), update.table()), update.allRows());
    }

    List<ResultColumn> delete(DeleteNode asked) {
        TableRef table = out.table(asked.table());
        checkRows("DELETE", "delete", table, asked.where(), asked.allRows());
        DeleteNode restricted =
                asked.withWhere(out.resolver().restricted(asked.where(), asked.table()), asked.allRows());
        commonTables(Clauses.Change.DELETE, restricted.options(), false);
        Sources all = Sources.leavesOf(table);
        List<From> others = new ArrayList<>();
        for (From using : restricted.using()) {
            From other = ForeignKeyJoin.complete(out.resolver().from(using));
            others.add(other);
            all.addLeaves(other);
        }
        Sources named = new Sources();
        all.all().forEach(named::add);
        mentioned(all, restricted.where());
        others.addAll(all.without(named));
        List<From> guarded = policies.within(others);
        DeleteNode delete =
                restricted.withWhere(policies.changed(policies.and(restricted.where()), table), restricted.allRows());
        return returning(
                Clauses.Change.DELETE,
                all,
                delete.returning(),
                () -> out.syntax().clauses().delete(out, delete, table, guarded));
    }

    private void mentioned(Sources all, @Nullable Expr expression) {
        MentionedSources.in(out.resolver(), expression).all().forEach(all::add);
    }

    /** Where the statement has no WITH, an expression that only reads is written by those who refer to it. */
    private void commonTables(Clauses.Change change, DmlOptions options, boolean ofQuery) {
        boolean placed = ofQuery || out.syntax().clauses().withLeads(change);
        for (Cte cte : options.commonTables()) {
            if (placed || !(cte.query() instanceof QueryNode)) {
                out.with().mention(cte, false);
            }
        }
    }

    private List<ResultColumn> returning(
            Clauses.Change change, Sources sources, List<Expr> returning, Runnable statement) {
        Clauses clauses = out.syntax().clauses();
        SelectList list = out.naming().returned(returning);
        Runnable columns = () -> out.selects().columns(list, item -> false);
        Runnable whole = returning.isEmpty() ? statement : () -> clauses.returning(out, change, statement, columns);
        Runnable placed = clauses.withLeads(change) ? whole : () -> out.with().without(whole);
        out.within(new Scope(sources), placed);
        return list.result(out.resolver(), out.names());
    }

    private static void checkRows(String words, String method, TableRef table, @Nullable Expr where, boolean allRows) {
        if (where == null && !allRows) {
            throw new CompileException(
                    ErrorCode.UNGUARDED_STATEMENT,
                    words + " of '" + table.table() + "' has no WHERE and would change every row."
                            + "\n  Usually a condition was forgotten."
                            + "\n  Add where(..), or say that it is meant: " + method + "(..).allRows().");
        }
    }

    /** A parameter that is called like a column would take that column's value, unless the session imposes that. */
    private void checkNames(String words, Map<String, Expr> values) {
        for (Bind bind : out.namedBinds()) {
            if (!bind.isAutomatic()
                    && values.get(bind.name()) instanceof Bind value
                    && value.isAutomatic()
                    && !(value.value() instanceof ContextValue || value.value() instanceof Choice)) {
                throw new CompileException(
                        ErrorCode.COMPILE_FAILED,
                        "the parameter name '" + bind.name() + "' is reserved for the value of the column '"
                                + bind.name() + "' in this " + words
                                + ".\n  Give the parameter another name, such as 'b_"
                                + bind.name() + "'.");
            }
        }
    }
}
