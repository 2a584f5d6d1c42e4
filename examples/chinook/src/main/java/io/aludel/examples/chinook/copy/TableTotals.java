package io.aludel.examples.chinook.copy;

import static io.aludel.sql.Sql.NUMERIC;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.select;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table has, and the sum of each column of numbers, keys included.
 *
 * @param rows the number of rows
 * @param sums the sums to the cent, in the order of the columns; null for a column without values
 */
record TableTotals(long rows, List<@Nullable BigDecimal> sums) {

    static TableTotals of(Connection connection, Table table) {
        TableExpr all = Sql.table(table);
        List<Expression<?>> selected = new ArrayList<>();
        selected.add(count().label("row_count"));
        for (Column<?> column : table.columns()) {
            if (column.type().isNumeric()) {
                // Sums of whole numbers outgrow the type of the column.
                selected.add(function("sum", NUMERIC, all.col(column)).label("sum_" + column.name()));
            }
        }
        Row totals = connection.execute(select(selected)).one();
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        for (int index = 1; index < totals.size(); index++) {
            sums.add(toTheCent(totals.get(index, BigDecimal.class)));
        }
        return new TableTotals(totals.get("row_count", Long.class), sums);
    }

    /** SQLite sums decimals as floating-point numbers. */
    private static @Nullable BigDecimal toTheCent(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.setScale(2, RoundingMode.HALF_UP);
    }
}
