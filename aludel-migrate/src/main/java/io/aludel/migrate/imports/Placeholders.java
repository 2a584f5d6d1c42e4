package io.aludel.migrate.imports;

import java.util.Map;
import java.util.TreeMap;

/** Replaces {@code ${name}} as Flyway does. Immutable. */
final class Placeholders {
    private static final String OPEN = "${";

    private final Map<String, String> values;

    Placeholders(Map<String, String> values) {
        this.values = values;
    }

    /** The same with one more value. */
    Placeholders with(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(values);
        more.putIfAbsent(name, value);
        return new Placeholders(more);
    }

    /** The value of a name; empty when there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String replaced(String text, String file) {
        StringBuilder result = new StringBuilder();
        int position = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, position)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + OPEN.length(), close);
            String value = values.get(name);
            if (value == null) {
                throw ForeignErrors.script(
                        file, "the placeholder ${" + name + "} has no value.\n  Say --placeholder " + name + "=..");
            }
            result.append(text, position, open).append(value);
            position = close + 1;
        }
        return result.append(text.substring(position)).toString();
    }
}
