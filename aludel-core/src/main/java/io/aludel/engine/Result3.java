package io.aludel.engine;

import io.aludel.sql.Function3;
import io.aludel.sql.Row3;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 3 values. One thread at a time, one pass; see {@link Result}. */
public final class Result3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
        extends Result<Row3<A, B, C>> {
    private Result3(Result<Row3<A, B, C>> rows) {
        super(rows);
    }

    /** Takes a result over, so that its rows can be mapped value by value. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Result3<A, B, C> of(Result<Row3<A, B, C>> rows) {
        return new Result3<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(Function3<? super A, ? super B, ? super C, ? extends R> mapper) {
        return map(row -> mapper.apply(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Result3<A, B, C> unique() {
        return of(super.unique());
    }

    @Override
    public Result3<A, B, C> unique(Function<? super Row3<A, B, C>, ?> key) {
        return of(super.unique(key));
    }
}
