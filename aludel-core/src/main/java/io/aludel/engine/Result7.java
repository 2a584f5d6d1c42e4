package io.aludel.engine;

import io.aludel.sql.Function7;
import io.aludel.sql.Row7;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 7 values. One thread at a time, one pass; see {@link Result}. */
public final class Result7<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object,
                F extends @Nullable Object,
                G extends @Nullable Object>
        extends Result<Row7<A, B, C, D, E, F, G>> {
    private Result7(Result<Row7<A, B, C, D, E, F, G>> rows) {
        super(rows);
    }

    /** Takes a result over, so that its rows can be mapped value by value. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>
            Result7<A, B, C, D, E, F, G> of(Result<Row7<A, B, C, D, E, F, G>> rows) {
        return new Result7<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(
            Function7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                    mapper) {
        return map(row -> mapper.apply(
                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    @Override
    public Result7<A, B, C, D, E, F, G> unique() {
        return of(super.unique());
    }

    @Override
    public Result7<A, B, C, D, E, F, G> unique(Function<? super Row7<A, B, C, D, E, F, G>, ?> key) {
        return of(super.unique(key));
    }
}
