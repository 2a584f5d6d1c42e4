package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Tables that only its condition and its values mention take part where the database can.
 *
 * @param table a {@link TableRef} or an {@link EntityRef}
 * @param assignments what is changed, in order
 * @param where which rows, or null
 * @param allRows whether a missing condition is meant
 * @param returning what is given back of the changed rows
 * @param options what stands around these clauses
 */
public record UpdateNode(
        From table,
        List<Assignment> assignments,
        @Nullable Expr where,
        boolean allRows,
        List<Expr> returning,
        DmlOptions options)
        implements ChangeNode {
    public UpdateNode {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
    }

    /** An UPDATE without options. */
    public UpdateNode(
            From table, List<Assignment> assignments, @Nullable Expr where, boolean allRows, List<Expr> returning) {
        this(table, assignments, where, allRows, returning, DmlOptions.NONE);
    }

    /** The same with other changes. */
    public UpdateNode withAssignments(List<Assignment> changed) {
        return new UpdateNode(table, changed, where, allRows, returning, options);
    }

    @Override
    public UpdateNode withWhere(@Nullable Expr changed, boolean all) {
        return new UpdateNode(table, assignments, changed, all, returning, options);
    }

    @Override
    public UpdateNode withReturning(List<? extends Expr> changed) {
        return new UpdateNode(table, assignments, where, allRows, List.copyOf(changed), options);
    }

    @Override
    public UpdateNode withOptions(DmlOptions changed) {
        return new UpdateNode(table, assignments, where, allRows, returning, changed);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.update(this);
    }
}
