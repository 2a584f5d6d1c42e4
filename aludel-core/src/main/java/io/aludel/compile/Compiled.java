package io.aludel.compile;

import io.aludel.schema.Table;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as text. Immutable, free of the statement's values, shared between threads.
 *
 * @param sql the text, with {@code ?} for each parameter
 * @param slots for each {@code ?} in order, the position of its bind in {@link Shape#binds()}; rendering order is not walking order.
 *     Below zero it is one of {@code supplied}, counted down from -1
 * @param slotTypes for each {@code ?} in order, the type under which its value is sent
 * @param supplied the values that the mapping adds, the same for all executions
 * @param columns what each row consists of, in order; empty when the statement yields no rows or nobody knows
 * @param target the table whose rows the statement changes; null for others
 * @param warnings what is probably a mistake, such as a cartesian product, each a sentence
 */
public record Compiled(
        String sql,
        int[] slots,
        List<SqlType<?>> slotTypes,
        List<@Nullable Object> supplied,
        List<ResultColumn> columns,
        @Nullable Table target,
        List<String> warnings) {
    public Compiled {
        warnings = List.copyOf(warnings);
        slots = slots.clone();
        slotTypes = List.copyOf(slotTypes);
        supplied = Collections.unmodifiableList(new ArrayList<>(supplied));
        columns = List.copyOf(columns);
    }

    /** A statement that changes no table that is known, without warnings. */
    public Compiled(String sql, int[] slots, List<SqlType<?>> slotTypes, List<ResultColumn> columns) {
        this(sql, slots, slotTypes, List.of(), columns, null, List.of());
    }

    /** The same with another text, which has the same parameters. */
    public Compiled withSql(String changed) {
        return new Compiled(changed, slots, slotTypes, supplied, columns, target, warnings);
    }

    /** The same with other values in the place of those that the mapping adds. */
    public Compiled withSupplied(List<@Nullable Object> changed) {
        return new Compiled(sql, slots, slotTypes, changed, columns, target, warnings);
    }

    /** The same with other columns. */
    public Compiled withColumns(List<ResultColumn> changed) {
        return new Compiled(sql, slots, slotTypes, supplied, changed, target, warnings);
    }

    /**
     * A column of the rows.
     *
     * @param name the name that the application sees
     * @param type how its values are read
     */
    public record ResultColumn(String name, SqlType<?> type) {}
}
