package io.aludel.engine;

import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import org.jspecify.annotations.Nullable;

/** The first value of a row of any class. */
final class TypedRows {
    private TypedRows() {}

    static @Nullable Object firstValue(Object row) {
        if (row instanceof Row any) {
            return any.get(0);
        }
        if (row instanceof Row2<?, ?> two) {
            return two.value1();
        }
        if (row instanceof Row3<?, ?, ?> three) {
            return three.value1();
        }
        if (row instanceof Row4<?, ?, ?, ?> four) {
            return four.value1();
        }
        if (row instanceof Row5<?, ?, ?, ?, ?> five) {
            return five.value1();
        }
        if (row instanceof Row6<?, ?, ?, ?, ?, ?> six) {
            return six.value1();
        }
        if (row instanceof Row7<?, ?, ?, ?, ?, ?, ?> seven) {
            return seven.value1();
        }
        if (row instanceof Row8<?, ?, ?, ?, ?, ?, ?, ?> eight) {
            return eight.value1();
        }
        return row;
    }
}
