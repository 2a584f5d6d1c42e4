package io.aludel.engine;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Row4;
import io.aludel.sql.Row5;
import io.aludel.sql.Row6;
import io.aludel.sql.Row7;
import io.aludel.sql.Row8;
import io.aludel.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Readers for single values, typed rows and rows of any width. */
@SuppressWarnings("NullAway") // values of rows are nullable, which plain mode cannot say of a type argument
final class RowReaders {
    private RowReaders() {}

    /**
     * The reader for a query's rows.
     *
     * @param arity as {@code Query.arity()} says
     */
    static RowReader<?> of(int arity, Plan plan, RowLayout layout) {
        if (arity != 0 && plan.width() != arity) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "the statement yields " + plan.width() + " columns where " + arity + " were selected.\n  "
                            + plan.sql());
        }
        return switch (arity) {
            case 0 -> row(plan, layout);
            case 1 -> value(plan);
            case 2 -> row2(plan);
            case 3 -> row3(plan);
            case 4 -> row4(plan);
            case 5 -> row5(plan);
            case 6 -> row6(plan);
            case 7 -> row7(plan);
            case 8 -> row8(plan);
            default -> throw new IllegalArgumentException("arity " + arity);
        };
    }

    static RowReader<Row> row(Plan plan, RowLayout layout) {
        Codec<?>[] codecs = new Codec<?>[plan.width()];
        for (int index = 0; index < codecs.length; index++) {
            codecs[index] = plan.codec(index + 1);
        }
        return row -> {
            @Nullable Object[] values = new Object[codecs.length];
            for (int index = 0; index < codecs.length; index++) {
                values[index] = codecs[index].read(row, index + 1);
            }
            return new ArrayRow(layout, values);
        };
    }

    private static RowReader<@Nullable Object> value(Plan plan) {
        Codec<?> codec = plan.codec(1);
        return row -> codec.read(row, 1);
    }

    private static RowReader<?> row2(Plan plan) {
        return row -> new Row2<>(at(plan, row, 1), at(plan, row, 2));
    }

    private static RowReader<?> row3(Plan plan) {
        return row -> new Row3<>(at(plan, row, 1), at(plan, row, 2), at(plan, row, 3));
    }

    private static RowReader<?> row4(Plan plan) {
        return row -> new Row4<>(at(plan, row, 1), at(plan, row, 2), at(plan, row, 3), at(plan, row, 4));
    }

    private static RowReader<?> row5(Plan plan) {
        return row ->
                new Row5<>(at(plan, row, 1), at(plan, row, 2), at(plan, row, 3), at(plan, row, 4), at(plan, row, 5));
    }

    private static RowReader<?> row6(Plan plan) {
        return row -> new Row6<>(
                at(plan, row, 1),
                at(plan, row, 2),
                at(plan, row, 3),
                at(plan, row, 4),
                at(plan, row, 5),
                at(plan, row, 6));
    }

    private static RowReader<?> row7(Plan plan) {
        return row -> new Row7<>(
                at(plan, row, 1),
                at(plan, row, 2),
                at(plan, row, 3),
                at(plan, row, 4),
                at(plan, row, 5),
                at(plan, row, 6),
                at(plan, row, 7));
    }

    private static RowReader<?> row8(Plan plan) {
        return row -> new Row8<>(
                at(plan, row, 1),
                at(plan, row, 2),
                at(plan, row, 3),
                at(plan, row, 4),
                at(plan, row, 5),
                at(plan, row, 6),
                at(plan, row, 7),
                at(plan, row, 8));
    }

    private static @Nullable Object at(Plan plan, ResultSet row, int column) throws SQLException {
        return plan.codec(column).read(row, column);
    }
}
