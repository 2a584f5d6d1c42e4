package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE.
 *
 * @param table a {@link TableRef} or an {@link EntityRef}
 * @param assignments what is changed
 * @param where which rows, or null
 * @param allRows whether a missing condition is meant
 * @param returning what is given back of the changed rows
 */
public record UpdateNode(
        From table, List<Assignment> assignments, @Nullable Expr where, boolean allRows, List<Expr> returning)
        implements Statement {
    public UpdateNode {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.update(this);
    }
}
