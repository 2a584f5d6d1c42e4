package io.aludel.engine;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a result beside its rows.
 *
 * @param sql the statement, or null when the rows come from elsewhere
 * @param layout the names of a row's values and the expressions behind them
 * @param returnsRows whether there are rows at all
 * @param rowCount how many rows were changed, or -1
 * @param onClose frees what stands behind the rows
 * @param onFetchSize says how many rows the driver fetches at a time
 */
record ResultInfo(
        @Nullable String sql,
        RowLayout layout,
        boolean returnsRows,
        long rowCount,
        Runnable onClose,
        IntConsumer onFetchSize) {
    /** Of rows that come from elsewhere. */
    static ResultInfo of(List<String> keys, Runnable onClose) {
        return new ResultInfo(null, RowLayout.ofNames(keys), true, -1, onClose, size -> {});
    }

    /** Of a statement that changed rows, or none. */
    static ResultInfo withoutRows(String sql, long rowCount) {
        return new ResultInfo(sql, RowLayout.ofNames(List.of()), false, rowCount, () -> {}, size -> {});
    }

    List<String> keys() {
        return layout.keys().names();
    }

    ResultInfo closedBy(Runnable other) {
        return new ResultInfo(sql, layout, returnsRows, rowCount, other, onFetchSize);
    }

    ResultInfo withLayout(RowLayout other) {
        return new ResultInfo(sql, other, returnsRows, rowCount, onClose, onFetchSize);
    }

    ResultInfo withRowCount(long count) {
        return new ResultInfo(sql, layout, returnsRows, count, onClose, onFetchSize);
    }

    /** The statement on a line of its own, for messages. */
    String statement() {
        return sql == null ? "" : "\n  " + sql;
    }
}
