package io.aludel.engine;

import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a row of any class. */
final class TypedRows {
    private TypedRows() {}

    static @Nullable Object firstValue(Object row) {
        return values(row)[0];
    }

    /** All values; a row that is none of Aludel's classes is a single value. */
    static @Nullable Object[] values(@Nullable Object row) {
        if (row instanceof Row any) {
            return any.values().toArray();
        }
        if (row instanceof Row2<?, ?> two) {
            return array(two.value1(), two.value2());
        }
        if (row instanceof Row3<?, ?, ?> three) {
            return array(three.value1(), three.value2(), three.value3());
        }
        if (row instanceof Row4<?, ?, ?, ?> four) {
            return array(four.value1(), four.value2(), four.value3(), four.value4());
        }
        if (row instanceof Row5<?, ?, ?, ?, ?> five) {
            return array(five.value1(), five.value2(), five.value3(), five.value4(), five.value5());
        }
        if (row instanceof Row6<?, ?, ?, ?, ?, ?> six) {
            return array(six.value1(), six.value2(), six.value3(), six.value4(), six.value5(), six.value6());
        }
        if (row instanceof Row7<?, ?, ?, ?, ?, ?, ?> seven) {
            return array(
                    seven.value1(),
                    seven.value2(),
                    seven.value3(),
                    seven.value4(),
                    seven.value5(),
                    seven.value6(),
                    seven.value7());
        }
        if (row instanceof Row8<?, ?, ?, ?, ?, ?, ?, ?> eight) {
            return array(
                    eight.value1(),
                    eight.value2(),
                    eight.value3(),
                    eight.value4(),
                    eight.value5(),
                    eight.value6(),
                    eight.value7(),
                    eight.value8());
        }
        return array(row);
    }

    /** The values by name; of several with one name the last. */
    static Map<String, @Nullable Object> mapping(List<String> keys, @Nullable Object row) {
        if (row instanceof Row any) {
            return any.asMap();
        }
        @Nullable Object[] values = values(row);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int index = 0; index < values.length; index++) {
            map.put(index < keys.size() ? keys.get(index) : "value" + (index + 1), values[index]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** A row of the same class with other values, as many as it has. */
    @SuppressWarnings({"unchecked", "NullAway"}) // a row of the same class, null only where that is
    static <T extends @Nullable Object> T with(T row, @Nullable Object[] v) {
        return (T) other(row, v);
    }

    private static @Nullable Object other(@Nullable Object row, @Nullable Object[] v) {
        if (row instanceof ArrayRow any) {
            return any.with(v);
        }
        if (row instanceof Row2<?, ?>) {
            return new Row2<>(v[0], v[1]);
        }
        if (row instanceof Row3<?, ?, ?>) {
            return new Row3<>(v[0], v[1], v[2]);
        }
        if (row instanceof Row4<?, ?, ?, ?>) {
            return new Row4<>(v[0], v[1], v[2], v[3]);
        }
        if (row instanceof Row5<?, ?, ?, ?, ?>) {
            return new Row5<>(v[0], v[1], v[2], v[3], v[4]);
        }
        if (row instanceof Row6<?, ?, ?, ?, ?, ?>) {
            return new Row6<>(v[0], v[1], v[2], v[3], v[4], v[5]);
        }
        if (row instanceof Row7<?, ?, ?, ?, ?, ?, ?>) {
            return new Row7<>(v[0], v[1], v[2], v[3], v[4], v[5], v[6]);
        }
        return row instanceof Row8<?, ?, ?, ?, ?, ?, ?, ?>
                ? new Row8<>(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7])
                : v[0];
    }

    private static @Nullable Object[] array(@Nullable Object... values) {
        return values;
    }
}
