package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.WindowCall;
import io.aludel.sql.ast.WindowFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows over which a window function looks. Immutable.
 *
 * <pre>{@code
 * rowNumber().over(partitionBy(Post_.author.id()).orderBy(Post_.createdAt.desc()))
 * }</pre>
 */
public record Window(
        List<Expr> partition,
        List<OrderTerm> order,
        @Nullable WindowFrame frame) {
    /** All rows. */
    public static final Window NONE = new Window(List.of(), List.of(), null);

    public Window {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }

    /** Rows that share the values of some expressions. */
    public Window partitionBy(Expression<?>... terms) {
        List<Expr> all = new ArrayList<>(partition);
        for (Expression<?> term : terms) {
            all.add(term.node());
        }
        return new Window(all, order, frame);
    }

    /** In some order. */
    public Window orderBy(Order... terms) {
        List<OrderTerm> all = new ArrayList<>(order);
        for (Order term : terms) {
            all.add(term.term());
        }
        return new Window(partition, all, frame);
    }

    /**
     * From one row to another, counted from the current.
     *
     * @param start null for unbounded, negative for before, 0 for the current row
     * @param end null for unbounded, positive for after, 0 for the current row
     */
    public Window rows(@Nullable Integer start, @Nullable Integer end) {
        return new Window(partition, order, new WindowFrame(WindowFrame.Unit.ROWS, start, end));
    }

    WindowCall call(Expr function) {
        return new WindowCall(function, partition, order, frame);
    }
}
