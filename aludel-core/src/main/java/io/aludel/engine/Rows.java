package io.aludel.engine;

import io.aludel.compile.Compiled;
import io.aludel.sql.Row;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes rows of any width from values that were read elsewhere; for layers above the engine. */
public final class Rows {
    private Rows() {}

    /**
     * A result of rows.
     *
     * @param columns what the values are called
     * @param selected the expressions by which a value may be asked for; may be empty
     * @param values the rows; the arrays are kept
     */
    public static Result<Row> of(
            List<Compiled.ResultColumn> columns, List<Expr> selected, List<@Nullable Object[]> values) {
        RowLayout layout = new RowLayout(RowKeys.of(columns), selected);
        List<Row> rows = new ArrayList<>(values.size());
        values.forEach(row -> rows.add(new ArrayRow(layout, row)));
        return Result.of(rows, layout);
    }

    /** Makes single rows with the same names from arrays, which are kept. */
    public static Function<@Nullable Object[], Row> maker(List<Compiled.ResultColumn> columns, List<Expr> selected) {
        RowLayout layout = new RowLayout(RowKeys.of(columns), selected);
        return values -> new ArrayRow(layout, values);
    }
}
