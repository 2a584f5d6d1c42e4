package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE.
 *
 * @param table a {@link TableRef} or an {@link EntityRef}
 * @param where which rows, or null
 * @param allRows whether a missing condition is meant
 * @param returning what is given back of the deleted rows
 */
public record DeleteNode(From table, @Nullable Expr where, boolean allRows, List<Expr> returning) implements Statement {
    public DeleteNode {
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
