package io.aludel.compile;

import io.aludel.type.SqlType;
import java.util.List;

/**
 * A statement as text. Immutable, free of values, shared between threads.
 *
 * @param sql the text, with {@code ?} for each parameter
 * @param slots for each {@code ?} in order, the position of its bind in {@link Shape#binds()}; rendering order is not walking order
 * @param slotTypes for each {@code ?} in order, the type under which its value is sent
 * @param columns what each row consists of, in order; empty when the statement yields no rows or nobody knows
 */
public record Compiled(String sql, int[] slots, List<SqlType<?>> slotTypes, List<ResultColumn> columns) {
    public Compiled {
        slots = slots.clone();
        slotTypes = List.copyOf(slotTypes);
        columns = List.copyOf(columns);
    }

    /**
     * A column of the rows.
     *
     * @param name the name that the application sees
     * @param type how its values are read
     */
    public record ResultColumn(String name, SqlType<?> type) {}
}
