package io.aludel.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a result beside its rows.
 *
 * @param sql the statement, or null when the rows come from elsewhere
 * @param keys the names of a row's values
 * @param returnsRows whether there are rows at all
 * @param rowCount how many rows were changed, or -1
 * @param onClose frees what stands behind the rows
 */
record ResultInfo(@Nullable String sql, List<String> keys, boolean returnsRows, long rowCount, Runnable onClose) {
    ResultInfo closedBy(Runnable other) {
        return new ResultInfo(sql, keys, returnsRows, rowCount, other);
    }

    /** The statement on a line of its own, for messages. */
    String statement() {
        return sql == null ? "" : "\n  " + sql;
    }
}
