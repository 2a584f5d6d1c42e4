package io.aludel.engine;

import io.aludel.sql.Function4;
import io.aludel.sql.Row4;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 4 values. One thread at a time, one pass; see {@link Result}. */
public final class Result4<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object>
        extends Result<Row4<A, B, C, D>> {
    private Result4(Result<Row4<A, B, C, D>> rows) {
        super(rows);
    }

    /** Takes a result over, so that its rows can be mapped value by value. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Result4<A, B, C, D> of(Result<Row4<A, B, C, D>> rows) {
        return new Result4<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(Function4<? super A, ? super B, ? super C, ? super D, ? extends R> mapper) {
        return map(row -> mapper.apply(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public Result4<A, B, C, D> unique() {
        return of(super.unique());
    }

    @Override
    public Result4<A, B, C, D> unique(Function<? super Row4<A, B, C, D>, ?> key) {
        return of(super.unique(key));
    }
}
