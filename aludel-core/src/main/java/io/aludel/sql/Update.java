package io.aludel.sql;

import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * update(User.class).set(User_.fullName, upper(User_.fullName)).where(User_.id.in(ids))
 * }</pre>
 *
 * <p>Without {@link #where} it is refused, unless {@link #allRows()} says that it is meant.
 */
public final class Update implements Dml {
    private final UpdateNode node;

    Update(UpdateNode node) {
        this.node = node;
    }

    @Override
    public UpdateNode statement() {
        return node;
    }

    /** Changes a column to a value. */
    public <T> Update set(Expression<T> column, @Nullable T value) {
        return with(new Assignment(column.node(), Bind.of(value, column.type())));
    }

    /** Changes a column to the value of an expression. */
    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return with(new Assignment(column.node(), value.node()));
    }

    /** Adds conditions; all of them hold together. */
    public Update where(Predicate... conditions) {
        Expr all = node.where();
        for (Predicate condition : conditions) {
            all = Conditions.and(all, condition.node());
        }
        return new Update(new UpdateNode(node.table(), node.assignments(), all, node.allRows(), node.returning()));
    }

    /** Says that a missing condition is meant. */
    public Update allRows() {
        return new Update(new UpdateNode(node.table(), node.assignments(), node.where(), true, node.returning()));
    }

    /** Gives a value of each changed row back. */
    public <A> Returning<A> returning(Selection<A> first) {
        return new Returning<>(
                new UpdateNode(node.table(), node.assignments(), node.where(), node.allRows(), List.of(first.node())),
                1);
    }

    private Update with(Assignment assignment) {
        List<Assignment> all = new ArrayList<>(node.assignments());
        all.add(assignment);
        return new Update(new UpdateNode(node.table(), all, node.where(), node.allRows(), node.returning()));
    }
}
