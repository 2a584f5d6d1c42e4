package io.aludel.sql;

import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.Expr;
import java.util.List;

/**
 * A DELETE. Immutable; each method returns a changed copy.
 *
 * <p>Without {@link #where} it is refused, unless {@link #allRows()} says that it is meant.
 */
public final class Delete implements Dml {
    private final DeleteNode node;

    Delete(DeleteNode node) {
        this.node = node;
    }

    @Override
    public DeleteNode statement() {
        return node;
    }

    /** Adds conditions; all of them hold together. */
    public Delete where(Predicate... conditions) {
        Expr all = node.where();
        for (Predicate condition : conditions) {
            all = Conditions.and(all, condition.node());
        }
        return new Delete(new DeleteNode(node.table(), all, node.allRows(), node.returning()));
    }

    /** Says that a missing condition is meant. */
    public Delete allRows() {
        return new Delete(new DeleteNode(node.table(), node.where(), true, node.returning()));
    }

    /** Gives a value of each deleted row back. */
    public <A> Returning<A> returning(Selection<A> first) {
        return new Returning<>(new DeleteNode(node.table(), node.where(), node.allRows(), List.of(first.node())), 1);
    }
}
