package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The frame of a window: {@code ROWS BETWEEN start AND end EXCLUDE ..}. */
public record WindowFrame(Unit unit, Bound start, Bound end, Exclusion exclusion) {
    /** What a frame counts. */
    public enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }

    /** Which rows of the frame are left out. */
    public enum Exclusion {
        NONE(""),
        CURRENT_ROW("CURRENT ROW"),
        GROUP("GROUP"),
        TIES("TIES"),
        NO_OTHERS("NO OTHERS");

        private final String sql;

        Exclusion(String sql) {
            this.sql = sql;
        }

        /** The words of SQL; empty for {@link #NONE}. */
        public String sql() {
            return sql;
        }
    }

    /** Where a frame begins or ends, seen from the current row. */
    public enum Side {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }

    /**
     * One end of a frame.
     *
     * @param distance how far away, for PRECEDING and FOLLOWING; otherwise null
     */
    public record Bound(Side side, @Nullable Expr distance) {
        public Bound {
            boolean far = side == Side.PRECEDING || side == Side.FOLLOWING;
            if (far) {
                requireNonNull(distance, "distance");
            }
        }
    }
}
