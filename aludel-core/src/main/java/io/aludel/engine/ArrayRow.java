package io.aludel.engine;

import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of any width: its values, and a layout shared by all rows of the result. Immutable. */
final class ArrayRow implements Row {
    private final RowLayout layout;
    private final @Nullable Object[] values;

    ArrayRow(RowLayout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
    }

    ArrayRow with(@Nullable Object[] others) {
        return new ArrayRow(layout, others);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public List<String> keys() {
        return layout.keys().names();
    }

    @Override
    public @Nullable Object get(int index) {
        if (index < 0 || index >= values.length) {
            throw Columns.noSuchPosition(index, values.length);
        }
        return values[index];
    }

    @Override
    public @Nullable Object get(String name) {
        return values[layout.keys().position(name)];
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return ValueConversion.to(type, get(name));
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        return ValueConversion.to(type, get(index));
    }

    @Override
    @SuppressWarnings("unchecked") // the value was read under the expression's type
    public <T> @Nullable T get(Expression<T> selected) {
        return (T) values[layout.position(selected.node())];
    }

    @Override
    public boolean has(String name) {
        return layout.keys().has(name);
    }

    @Override
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int index = 0; index < values.length; index++) {
            map.put(keys().get(index), values[index]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public int compareTo(Row other) {
        return RowOrder.compare(values(), other.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayRow that && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /** The values in parentheses, as in {@code (1, Ann)}. */
    @Override
    public String toString() {
        String text = Arrays.deepToString(values);
        return "(" + text.substring(1, text.length() - 1) + ")";
    }
}
