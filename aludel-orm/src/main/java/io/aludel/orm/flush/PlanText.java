package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plan down: names and dependencies, never values. New objects are numbered in the order in which they were added. */
final class PlanText {
    private final Map<InstanceState, String> names = new IdentityHashMap<>();

    PlanText(FlushWork work) {
        Map<EntityMapping, Integer> numbers = new HashMap<>();
        for (InstanceState state : work.inserts()) {
            EntityMapping mapping = EntityMapping.of(state);
            names.put(state, mapping.name() + "(new#" + numbers.merge(mapping, 1, Integer::sum) + ")");
        }
    }

    String of(List<FlushStep> steps) {
        StringBuilder text = new StringBuilder();
        for (FlushStep step : steps) {
            text.append(step).append('\n');
            step.rows().forEach(row -> row(text, row));
        }
        return text.toString();
    }

    private void row(StringBuilder text, RowMutation row) {
        InstanceState subject = row.subject();
        text.append("  ");
        if (subject != null) {
            text.append(name(subject));
        }
        int described = row.subject() == null
                ? row.shape().width()
                : row.shape().written().size();
        String separator = subject == null ? "" : ": ";
        for (int position = 0; position < described; position++) {
            String value = describe(row.values()[position]);
            if (value != null) {
                text.append(separator)
                        .append(row.shape().column(position).name())
                        .append(" = ")
                        .append(value);
                separator = ", ";
            }
        }
        text.append('\n');
    }

    private @Nullable String describe(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof KeyOf key) {
            String what = key.referred() == null ? "key" : key.referred().name();
            return what + " of " + name(key.target());
        }
        return null;
    }

    private String name(InstanceState state) {
        String name = names.get(state);
        return name == null ? state.toString() : name;
    }
}
