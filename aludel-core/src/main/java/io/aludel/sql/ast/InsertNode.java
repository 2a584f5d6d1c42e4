package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT.
 *
 * @param into a {@link TableRef} or an {@link EntityRef}
 * @param columns which columns get values: {@link ColumnRef}s or {@link AttributeRef}s
 * @param rows the rows, each as long as {@code columns}; empty when {@code query} is given or all columns take their defaults
 * @param query where the rows come from, or null
 * @param conflict what happens when a row is there already, or null
 * @param returning what is given back of the new rows
 */
public record InsertNode(
        From into,
        List<Expr> columns,
        List<List<Expr>> rows,
        @Nullable QueryNode query,
        @Nullable Conflict conflict,
        List<Expr> returning)
        implements Statement {
    public InsertNode {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        returning = List.copyOf(returning);
    }

    /**
     * What happens when a row is there already.
     *
     * @param target the columns of the unique constraint; empty for any, where the database can
     * @param updates what the present row is changed to; empty to leave it
     * @param where which rows are changed, or null for all
     */
    public record Conflict(
            List<Expr> target,
            List<Assignment> updates,
            @Nullable Expr where) {
        public Conflict {
            target = List.copyOf(target);
            updates = List.copyOf(updates);
        }
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.insert(this);
    }
}
