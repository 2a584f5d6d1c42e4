package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows of any width into typed rows. */
@SuppressWarnings("NullAway") // values of rows are nullable, which plain mode cannot say of a type argument
final class RowsAs {
    private RowsAs() {}

    static <A, B> Result2<A, B> two(Result<?> rows, RowLayout layout, Class<A> a, Class<B> b) {
        return Result2.of(typed(rows, layout, 2, row -> new Row2<>(at(row, 0, a), at(row, 1, b))));
    }

    static <A, B, C> Result3<A, B, C> three(Result<?> rows, RowLayout layout, Class<A> a, Class<B> b, Class<C> c) {
        return Result3.of(typed(rows, layout, 3, row -> new Row3<>(at(row, 0, a), at(row, 1, b), at(row, 2, c))));
    }

    static <A, B, C, D> Result4<A, B, C, D> four(
            Result<?> rows, RowLayout layout, Class<A> a, Class<B> b, Class<C> c, Class<D> d) {
        return Result4.of(
                typed(rows, layout, 4, row -> new Row4<>(at(row, 0, a), at(row, 1, b), at(row, 2, c), at(row, 3, d))));
    }

    static <A, B, C, D, E> Result5<A, B, C, D, E> five(
            Result<?> rows, RowLayout layout, Class<A> a, Class<B> b, Class<C> c, Class<D> d, Class<E> e) {
        return Result5.of(typed(
                rows,
                layout,
                5,
                row -> new Row5<>(at(row, 0, a), at(row, 1, b), at(row, 2, c), at(row, 3, d), at(row, 4, e))));
    }

    private static <R> Result<R> typed(
            Result<?> rows, RowLayout layout, int width, Function<@Nullable Object[], R> form) {
        int size = layout.keys().names().size();
        if (size != 0 && size != width) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "as(..) was given " + width + " classes, but each row has " + size + " values: "
                            + String.join(", ", layout.keys().names()) + ".\n  Choose some with columns(..) first.");
        }
        Result<R> typed = rows.map(row -> form.apply(TypedRows.values(row)));
        return typed.with(layout);
    }

    private static <T> @Nullable T at(@Nullable Object[] row, int index, Class<T> type) {
        return ValueConversion.to(type, row[index]);
    }
}
