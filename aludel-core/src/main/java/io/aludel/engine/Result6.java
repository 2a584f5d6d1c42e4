package io.aludel.engine;

import io.aludel.sql.Function6;
import io.aludel.sql.Row6;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 6 values. One thread at a time, one pass; see {@link Result}. */
public final class Result6<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object,
                F extends @Nullable Object>
        extends Result<Row6<A, B, C, D, E, F>> {
    private Result6(Result<Row6<A, B, C, D, E, F>> rows) {
        super(rows);
    }

    /** Takes a result over, so that its rows can be mapped value by value. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Result6<A, B, C, D, E, F> of(Result<Row6<A, B, C, D, E, F>> rows) {
        return new Result6<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> mapper) {
        return map(row ->
                mapper.apply(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    @Override
    public Result6<A, B, C, D, E, F> unique() {
        return of(super.unique());
    }

    @Override
    public Result6<A, B, C, D, E, F> unique(Function<? super Row6<A, B, C, D, E, F>, ?> key) {
        return of(super.unique(key));
    }
}
