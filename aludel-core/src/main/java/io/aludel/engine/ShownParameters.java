package io.aludel.engine;

import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the values of parameters look in the log. Immutable. */
final class ShownParameters {
    static final String HIDDEN = "***";
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_VALUES = 100;
    private static final int MOST_ROWS = 10;
    /** Where there are many, these are shown at the end. */
    private static final int LAST = 2;

    private final boolean shown;

    ShownParameters(boolean shown) {
        this.shown = shown;
    }

    /** A blank and the parameters in brackets, or nothing when there are none. */
    String of(Sent sent) {
        int executions = sent.rows().size();
        String batch = executions > 1 ? " [" + executions + " executions]" : "";
        int count = sent.parameterCount();
        if (count == 0 || executions == 0) {
            return batch;
        }
        if (!shown) {
            return batch + " [" + count + (count == 1 ? " parameter hidden]" : " parameters hidden]");
        }
        List<String> rows = new ArrayList<>();
        for (List<@Nullable Object> row : sent.values()) {
            rows.add(row(row, sent));
        }
        return batch + " " + (executions == 1 ? rows.get(0) : "[" + abbreviated(rows, MOST_ROWS, "executions") + "]");
    }

    private static String row(List<@Nullable Object> row, Sent sent) {
        Plan plan = sent.plan();
        List<String> values = new ArrayList<>(row.size());
        for (int index = 0; index < row.size(); index++) {
            SqlType<?> type = plan == null ? null : plan.parameterType(index);
            values.add(value(row.get(index), type));
        }
        return "[" + abbreviated(values, MOST_VALUES, "values") + "]";
    }

    /** One value, cut in the middle when it is long. */
    static String value(@Nullable Object value, @Nullable SqlType<?> type) {
        if (type != null && type.isSensitive()) {
            return HIDDEN;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = String.valueOf(value);
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int half = LONGEST_VALUE / 2;
        return text.substring(0, half) + " … (" + (text.length() - LONGEST_VALUE) + " characters left out) … "
                + text.substring(text.length() - half);
    }

    private static String abbreviated(List<String> items, int most, String what) {
        if (items.size() <= most) {
            return String.join(", ", items);
        }
        int first = most - LAST;
        return String.join(", ", items.subList(0, first)) + ", … (" + (items.size() - most) + " of " + items.size()
                + " " + what + " left out) …, " + String.join(", ", items.subList(items.size() - LAST, items.size()));
    }
}
