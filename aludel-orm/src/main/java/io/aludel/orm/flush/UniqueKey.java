package io.aludel.orm.flush;

import java.util.List;

/** Columns whose values no two rows of a table share. Immutable. */
record UniqueKey(List<ColumnSlot> slots) {
    UniqueKey {
        slots = List.copyOf(slots);
    }
}
