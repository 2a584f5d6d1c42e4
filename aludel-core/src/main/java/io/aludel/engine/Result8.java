package io.aludel.engine;

import io.aludel.sql.Function8;
import io.aludel.sql.Row8;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that selects 8 values. One thread at a time, one pass; see {@link Result}. */
public final class Result8<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object,
                F extends @Nullable Object,
                G extends @Nullable Object,
                H extends @Nullable Object>
        extends Result<Row8<A, B, C, D, E, F, G, H>> {
    private Result8(Result<Row8<A, B, C, D, E, F, G, H>> rows) {
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
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Result8<A, B, C, D, E, F, G, H> of(Result<Row8<A, B, C, D, E, F, G, H>> rows) {
        return new Result8<>(rows);
    }

    /** Each row's values turned into something else, such as a record by its constructor, as they are read. */
    public <R> Result<R> map(
            Function8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends R>
                    mapper) {
        return map(row -> mapper.apply(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8()));
    }

    @Override
    public Result8<A, B, C, D, E, F, G, H> unique() {
        return of(super.unique());
    }

    @Override
    public Result8<A, B, C, D, E, F, G, H> unique(Function<? super Row8<A, B, C, D, E, F, G, H>, ?> key) {
        return of(super.unique(key));
    }
}
