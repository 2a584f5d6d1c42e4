package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.WindowFrame.Bound;
import io.aludel.sql.ast.WindowFrame.Side;
import io.aludel.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One end of the frame of a window. Immutable. */
public final class FrameBound {
    private final Bound bound;

    private FrameBound(Side side) {
        this.bound = new Bound(side, null);
    }

    private FrameBound(Side side, Expression<?> distance) {
        this.bound = new Bound(side, distance.node());
    }

    Bound bound() {
        return bound;
    }

    /** The first row of the partition. */
    public static FrameBound unboundedPreceding() {
        return new FrameBound(Side.UNBOUNDED_PRECEDING);
    }

    /** The last row of the partition. */
    public static FrameBound unboundedFollowing() {
        return new FrameBound(Side.UNBOUNDED_FOLLOWING);
    }

    /** The current row. */
    public static FrameBound currentRow() {
        return new FrameBound(Side.CURRENT_ROW);
    }

    /** As far before the current row as a number, or a span of time, says. */
    public static FrameBound preceding(Object distance) {
        return new FrameBound(Side.PRECEDING, distance(distance));
    }

    /** As far after the current row as a number, or a span of time, says. */
    public static FrameBound following(Object distance) {
        return new FrameBound(Side.FOLLOWING, distance(distance));
    }

    static FrameBound start(@Nullable Integer rows) {
        return rows == null ? unboundedPreceding() : counted(rows);
    }

    static FrameBound end(@Nullable Integer rows) {
        return rows == null ? unboundedFollowing() : counted(rows);
    }

    private static FrameBound counted(int rows) {
        if (rows == 0) {
            return currentRow();
        }
        return rows < 0 ? preceding(-rows) : following(rows);
    }

    private static Expression<?> distance(Object distance) {
        return distance instanceof Expression<?> expression
                ? expression
                : Expressions.of(Bind.of(distance, SqlTypes.forJavaType(distance.getClass())), SqlTypes.UNKNOWN);
    }
}
