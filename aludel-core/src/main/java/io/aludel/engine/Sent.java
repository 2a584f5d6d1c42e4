package io.aludel.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one call to the driver sends. One use, one thread. */
final class Sent {
    private final @Nullable Plan plan;
    private final String sql;
    private final List<@Nullable Object[]> rows;
    private @Nullable Map<Object, Object> info;
    /** Listeners may ask in another thread. */
    private volatile long rowCount = -1;

    private Sent(@Nullable Plan plan, String sql, List<@Nullable Object[]> rows) {
        this.plan = plan;
        this.sql = sql;
        this.rows = rows;
    }

    static Sent of(Plan plan, List<@Nullable Object[]> rows) {
        return new Sent(plan, plan.sql(), rows);
    }

    /** A definition, which has no parameters. */
    static Sent definition(String sql) {
        return new Sent(null, sql, List.<@Nullable Object[]>of(new @Nullable Object[0]));
    }

    /** The compiled statement, or null for a definition. */
    @Nullable
    Plan plan() {
        return plan;
    }

    /** The text. */
    String sql() {
        return sql;
    }

    /** The values of each execution in the order of the plan's binds; empty for a definition. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    /** What listeners remember from before to after. */
    Map<Object, Object> info() {
        Map<Object, Object> present = info;
        if (present == null) {
            present = new HashMap<>();
            info = present;
        }
        return present;
    }

    /** How many rows were changed, or read so far; -1 as long as nobody knows. */
    long rowCount() {
        return rowCount;
    }

    /** So many rows were changed or read. */
    void counted(long count) {
        rowCount = count;
    }

    int parameterCount() {
        return plan == null ? 0 : plan.parameterCount();
    }

    /** The values of each execution in the order of the {@code ?}. */
    List<List<@Nullable Object>> values() {
        List<List<@Nullable Object>> values = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            values.add(Collections.unmodifiableList(Arrays.asList(plan == null ? row : plan.inOrder(row))));
        }
        return values;
    }
}
