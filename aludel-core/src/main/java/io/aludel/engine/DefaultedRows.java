package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the columns that a bulk insert does not name and that Aludel has a default for. Immutable.
 *
 * <p>Values can be made for any way of inserting; expressions of SQL cannot, as COPY takes none.
 *
 * @param given the columns that are named
 * @param added those that are filled
 */
record DefaultedRows(List<Column<?>> given, List<Column<?>> added) {
    static DefaultedRows of(Table table, List<? extends Column<?>> given) {
        List<Column<?>> added = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            ColumnDefault standard = column.insertDefault();
            if (standard != null
                    && given.stream().noneMatch(named -> named.name().equals(column.name()))) {
                if (!(standard instanceof ColumnDefault.Value || standard instanceof ColumnDefault.Computed)) {
                    throw new ArgumentException(
                            ErrorCode.INVALID_ARGUMENT,
                            "column '" + column.name() + "' of '" + table.name()
                                    + "' takes its value from SQL, which a bulk insert cannot ask for."
                                    + "\n  Name the column and give it values, declare a serverDefault(..),"
                                    + " or execute insert(..) with a list of rows.");
                }
                added.add(column);
            }
        }
        return new DefaultedRows(List.copyOf(given), added);
    }

    /** All columns that get values. */
    List<Column<?>> columns() {
        List<Column<?>> all = new ArrayList<>(given);
        all.addAll(added);
        return all;
    }

    /** The rows with what they lack. */
    Iterator<@Nullable Object[]> filled(Iterator<@Nullable Object[]> rows) {
        if (added.isEmpty()) {
            return rows;
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public @Nullable Object[] next() {
                return fill(rows.next());
            }
        };
    }

    private @Nullable Object[] fill(@Nullable Object[] row) {
        @Nullable Object[] whole = Arrays.copyOf(row, row.length + added.size());
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        for (int index = 0; index < row.length; index++) {
            known.put(given.get(index).key(), row[index]);
        }
        for (int index = 0; index < added.size(); index++) {
            Column<?> column = added.get(index);
            Object value = value(column.insertDefault(), Collections.unmodifiableMap(known));
            whole[row.length + index] =
                    value == null ? null : ValueConversion.to(column.type().javaType(), value);
            known.put(column.key(), value);
        }
        return whole;
    }

    private static @Nullable Object value(@Nullable ColumnDefault standard, Map<String, @Nullable Object> known) {
        if (standard instanceof ColumnDefault.Computed computed) {
            return computed.function().apply((ColumnDefault.Context) () -> known);
        }
        return standard instanceof ColumnDefault.Value constant ? constant.value() : null;
    }
}
