package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT.
 *
 * @param into a {@link TableRef} or an {@link EntityRef}
 * @param columns which columns get values: {@link ColumnRef}s or {@link AttributeRef}s
 * @param rows the rows, each as long as {@code columns}; empty when {@code query} is given or nothing was said yet; one row without
 *     values lets all columns take their defaults
 * @param query where the rows come from, or null
 * @param conflicts what happens when a row is there already, in the order in which it is tried; empty to fail
 * @param returning what is given back of the new rows
 * @param options what stands around these clauses
 */
public record InsertNode(
        From into,
        List<Expr> columns,
        List<List<Expr>> rows,
        @Nullable QueryNode query,
        List<Conflict> conflicts,
        List<Expr> returning,
        DmlOptions options)
        implements DmlNode {
    public InsertNode {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        conflicts = List.copyOf(conflicts);
        returning = List.copyOf(returning);
    }

    /** An INSERT without options and with at most one way to deal with rows that are there. */
    public InsertNode(
            From into,
            List<Expr> columns,
            List<List<Expr>> rows,
            @Nullable QueryNode query,
            @Nullable Conflict conflict,
            List<Expr> returning) {
        this(into, columns, rows, query, conflict == null ? List.of() : List.of(conflict), returning, DmlOptions.NONE);
    }

    /**
     * What happens when a row is there already.
     *
     * @param target the columns or expressions of the unique constraint; empty for any, where the database can
     * @param constraint the name of the unique constraint in place of its columns, or null
     * @param indexWhere the condition of the partial unique index that is meant, or null
     * @param updates what the present row is changed to; empty to leave it
     * @param where which rows are changed, or null for all
     */
    public record Conflict(
            List<Expr> target,
            @Nullable String constraint,
            @Nullable Expr indexWhere,
            List<Assignment> updates,
            @Nullable Expr where) {
        public Conflict {
            target = List.copyOf(target);
            updates = List.copyOf(updates);
        }

        /** A conflict on columns that every index of theirs guards. */
        public Conflict(List<Expr> target, List<Assignment> updates, @Nullable Expr where) {
            this(target, null, null, updates, where);
        }

        /** The same with other changes of the present row. */
        public Conflict withUpdates(List<Assignment> changed) {
            return new Conflict(target, constraint, indexWhere, changed, where);
        }
    }

    @Override
    public From target() {
        return into;
    }

    /** The only way to deal with rows that are there, or null when there is none. */
    public @Nullable Conflict conflict() {
        return conflicts.isEmpty() ? null : conflicts.get(0);
    }

    /** The same with other values. */
    public InsertNode withValues(List<Expr> changedColumns, List<List<Expr>> changedRows) {
        return new InsertNode(into, changedColumns, changedRows, query, conflicts, returning, options);
    }

    /** The same with rows from a query. */
    public InsertNode withQuery(List<Expr> changedColumns, QueryNode changed) {
        return new InsertNode(into, changedColumns, List.of(), changed, conflicts, returning, options);
    }

    /** The same with other ways to deal with rows that are there. */
    public InsertNode withConflicts(List<Conflict> changed) {
        return new InsertNode(into, columns, rows, query, changed, returning, options);
    }

    @Override
    public InsertNode withReturning(List<? extends Expr> changed) {
        return new InsertNode(into, columns, rows, query, conflicts, List.copyOf(changed), options);
    }

    @Override
    public InsertNode withOptions(DmlOptions changed) {
        return new InsertNode(into, columns, rows, query, conflicts, returning, changed);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.insert(this);
    }
}
