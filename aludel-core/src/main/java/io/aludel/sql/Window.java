package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
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
 * sum(views).over(partitionBy(author).orderBy(day.asc()).rangeBetween(preceding(Duration.ofDays(7)), currentRow()))
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
     * @throws ArgumentException when the window has a frame already
     */
    public Window rows(@Nullable Integer start, @Nullable Integer end) {
        return framed(WindowFrame.Unit.ROWS, FrameBound.start(start), FrameBound.end(end));
    }

    /** {@link #rows} between two bounds. */
    public Window rowsBetween(FrameBound start, FrameBound end) {
        return framed(WindowFrame.Unit.ROWS, start, end);
    }

    /** Rows by how far the value of the only term of the order lies from that of the current row; bounds as in {@link #rows}. */
    public Window range(@Nullable Integer start, @Nullable Integer end) {
        return framed(WindowFrame.Unit.RANGE, FrameBound.start(start), FrameBound.end(end));
    }

    /** {@link #range} between two bounds, such as spans of time. */
    public Window rangeBetween(FrameBound start, FrameBound end) {
        return framed(WindowFrame.Unit.RANGE, start, end);
    }

    /** Rows by groups of those that are equal in the order; bounds as in {@link #rows}. Not on MySQL and MariaDB. */
    public Window groups(@Nullable Integer start, @Nullable Integer end) {
        return framed(WindowFrame.Unit.GROUPS, FrameBound.start(start), FrameBound.end(end));
    }

    /** {@link #groups} between two bounds. */
    public Window groupsBetween(FrameBound start, FrameBound end) {
        return framed(WindowFrame.Unit.GROUPS, start, end);
    }

    /**
     * Leaves rows out of the frame. Not on MySQL and MariaDB.
     *
     * @throws ArgumentException when the window has no frame
     */
    public Window exclude(WindowFrame.Exclusion exclusion) {
        if (frame == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "EXCLUDE belongs to a frame.\n  Say rows(..), range(..) or groups(..) first.");
        }
        return new Window(partition, order, new WindowFrame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    WindowCall call(Expr function) {
        return new WindowCall(function, partition, order, frame);
    }

    private Window framed(WindowFrame.Unit unit, FrameBound start, FrameBound end) {
        if (frame != null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the window has a frame in " + frame.unit() + " already; it can have one.");
        }
        return new Window(
                partition, order, new WindowFrame(unit, start.bound(), end.bound(), WindowFrame.Exclusion.NONE));
    }
}
