package io.aludel.orm.flush;

import java.util.List;

/**
 * Columns whose values no two rows of a table share. Immutable.
 *
 * @param slots the columns
 * @param sources the columns from which the database computes others of the key: a row whose sources change may leave the key, or enter it
 */
record UniqueKey(List<ColumnSlot> slots, List<ColumnSlot> sources) {
    UniqueKey {
        slots = List.copyOf(slots);
        sources = List.copyOf(sources);
    }

    /** The names of the columns, by which classes of one table know each other's keys. */
    List<String> columns() {
        return slots.stream().map(ColumnSlot::toString).toList();
    }
}
