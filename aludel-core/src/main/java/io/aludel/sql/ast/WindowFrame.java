package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * The frame of a window: {@code ROWS BETWEEN start AND end}.
 *
 * @param unit what is counted
 * @param start null for UNBOUNDED PRECEDING, 0 for CURRENT ROW, negative for PRECEDING, positive for FOLLOWING
 * @param end null for UNBOUNDED FOLLOWING, otherwise as {@code start}
 */
public record WindowFrame(
        Unit unit, @Nullable Integer start, @Nullable Integer end) {
    /** What a frame counts. */
    public enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }
}
