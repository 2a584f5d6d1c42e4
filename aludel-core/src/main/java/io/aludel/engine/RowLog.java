package io.aludel.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one result to the log, as they are read. One thread. */
final class RowLog {
    private final EngineLog log;
    private final Connection connection;
    private final Plan plan;

    RowLog(EngineLog log, Connection connection, Plan plan) {
        this.log = log;
        this.connection = connection;
        this.plan = plan;
        log.line(connection, "Columns " + plan.keys().names());
    }

    void row(@Nullable Object row) {
        @Nullable Object[] values = TypedRows.values(row);
        List<String> shown = new ArrayList<>(values.length);
        for (int index = 0; index < values.length; index++) {
            shown.add(ShownParameters.value(
                    values[index] instanceof Object[] array ? Arrays.deepToString(array) : values[index],
                    index < plan.width() ? plan.columnType(index) : null));
        }
        log.line(connection, "Row " + shown);
    }
}
