package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rows of typed values become. */
final class RowForms {
    private RowForms() {}

    /** One value as it is; several as a {@link Row2} … {@link Row8}. */
    static Function<@Nullable Object[], Object> of(int arity) {
        return switch (arity) {
            case 1 -> row -> row[0];
            case 2 -> row -> new Row2<>(row[0], row[1]);
            case 3 -> row -> new Row3<>(row[0], row[1], row[2]);
            case 4 -> row -> new Row4<>(row[0], row[1], row[2], row[3]);
            case 5 -> row -> new Row5<>(row[0], row[1], row[2], row[3], row[4]);
            case 6 -> row -> new Row6<>(row[0], row[1], row[2], row[3], row[4], row[5]);
            case 7 -> row -> new Row7<>(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            case 8 -> row -> new Row8<>(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]);
            default ->
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "a typed row has at most 8 values, not " + arity + "."
                                + "\n  Select fewer, or take them as a Row, a bundle or a projection.");
        };
    }
}
