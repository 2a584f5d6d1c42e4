package io.aludel.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call to the driver sends.
 *
 * @param plan the compiled statement, or null for a definition
 * @param sql the text
 * @param rows the values of each execution in the order of the plan's binds; empty for a definition
 */
record Sent(@Nullable Plan plan, String sql, List<@Nullable Object[]> rows) {
    static Sent of(Plan plan, List<@Nullable Object[]> rows) {
        return new Sent(plan, plan.sql(), rows);
    }

    /** A definition, which has no parameters. */
    static Sent definition(String sql) {
        return new Sent(null, sql, List.<@Nullable Object[]>of(new @Nullable Object[0]));
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
