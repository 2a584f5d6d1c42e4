package io.aludel.engine;

import io.aludel.sql.Function5;
import io.aludel.sql.Row5;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 5 values. One thread at a time, one pass; see {@link Result}. */
public final class Result5<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object>
        extends Result<Row5<A, B, C, D, E>> {
    private Result5(Result<Row5<A, B, C, D, E>> rows) {
        super(rows);
    }

    /** Takes a result over, so that its rows can be mapped value by value. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Result5<A, B, C, D, E> of(Result<Row5<A, B, C, D, E>> rows) {
        return new Result5<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> mapper) {
        return map(row -> mapper.apply(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    @Override
    public Result5<A, B, C, D, E> unique() {
        return of(super.unique());
    }

    @Override
    public Result5<A, B, C, D, E> unique(Function<? super Row5<A, B, C, D, E>, ?> key) {
        return of(super.unique(key));
    }
}
