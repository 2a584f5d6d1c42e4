package io.aludel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins lists of settings: what is said later counts, and maps grow. */
final class DialectOptions {
    private DialectOptions() {}

    static List<DialectOption> with(List<DialectOption> options, DialectOption... added) {
        List<DialectOption> joined = new ArrayList<>(options);
        for (DialectOption option : added) {
            add(joined, option);
        }
        return List.copyOf(joined);
    }

    private static void add(List<DialectOption> options, DialectOption added) {
        for (int index = 0; index < options.size(); index++) {
            DialectOption known = options.get(index);
            if (known.dialect().equals(added.dialect()) && known.name().equals(added.name())) {
                options.set(index, joined(known, added));
                return;
            }
        }
        options.add(added);
    }

    private static DialectOption joined(DialectOption known, DialectOption added) {
        if (known.value() instanceof Map<?, ?> before && added.value() instanceof Map<?, ?> after) {
            Map<Object, Object> both = new LinkedHashMap<>(before);
            both.putAll(after);
            return new DialectOption(added.dialect(), added.name(), both);
        }
        return added;
    }
}
