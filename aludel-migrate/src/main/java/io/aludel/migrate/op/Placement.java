package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

/**
 * Where a column stands in its table: beside another. Immutable. Only databases that can say so, and tables that are made again, obey.
 *
 * @param column the other column
 * @param before whether it stands before the other, or after it
 */
public record Placement(String column, boolean before) {
    public Placement {
        requireNonNull(column, "column");
    }

    /** Before another column. */
    public static Placement before(String column) {
        return new Placement(column, true);
    }

    /** After another column. */
    public static Placement after(String column) {
        return new Placement(column, false);
    }
}
