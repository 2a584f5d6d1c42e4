package io.aludel.engine;

import io.aludel.sql.Row2;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 2 values. One thread at a time, one pass; see {@link Result}. */
public final class Result2<A extends @Nullable Object, B extends @Nullable Object> extends Result<Row2<A, B>> {
    private Result2(Result<Row2<A, B>> rows) {
        super(rows);
    }

    /** Takes a result over, so that its rows can be mapped value by value. */
    public static <A extends @Nullable Object, B extends @Nullable Object> Result2<A, B> of(Result<Row2<A, B>> rows) {
        return new Result2<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(BiFunction<? super A, ? super B, ? extends R> mapper) {
        return map(row -> mapper.apply(row.value1(), row.value2()));
    }

    @Override
    public Result2<A, B> unique() {
        return of(super.unique());
    }

    @Override
    public Result2<A, B> unique(Function<? super Row2<A, B>, ?> key) {
        return of(super.unique(key));
    }
}
