package io.aludel.orm.flush;

import java.util.List;

/**
 * One row has to be written before another. Immutable.
 *
 * @param before the row that comes first
 * @param after the row that waits
 * @param reason why
 * @param columns the columns that make it so: of {@code after} for {@link Reason#REFERENCE}, otherwise of {@code before}
 */
record Dependency(RowMutation before, RowMutation after, Reason reason, List<ColumnSlot> columns) {
    /** Why one row has to be written before another. */
    enum Reason {
        /** The later row refers to the earlier one, which is new. */
        REFERENCE,
        /** The earlier row gives up a unique value that the later one takes. */
        RELEASE,
        /** The earlier row stops referring to the later one, which is deleted. */
        LEAVE,
        /** Both are deleted, and the earlier one refers to the later one. */
        CHILD,
        /** The key of the later row contains that of the earlier one, which changes; the database changes the later row along with it. */
        CASCADE,
        /** Both write the same row of the database. */
        SPLIT
    }

    /** Whether writing NULL for a while would do away with this. */
    boolean canBeCut() {
        return switch (reason) {
            case REFERENCE ->
                after.kind() == MutationKind.INSERT
                        && !columns.isEmpty()
                        && columns.stream().allMatch(ColumnSlot::canBeNull);
            case RELEASE, LEAVE, CHILD -> columns.stream().anyMatch(ColumnSlot::canBeNull);
            case CASCADE, SPLIT -> false;
        };
    }

    boolean sharesColumn(List<ColumnSlot> others) {
        return columns.stream().anyMatch(others::contains);
    }
}
