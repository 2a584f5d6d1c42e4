package io.aludel.migrate.cli;

import io.aludel.migrate.cli.SettingValues.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${NAME}} by what the environment says, or else a system property of that name; {@code ${NAME:-other}} stands for
 * something else where neither does, and {@code ${here}} for the folder of the file.
 */
final class Placeholders {
    private static final String OTHERWISE = ":-";

    private final Map<String, String> environment;

    Placeholders(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    String expand(String key, Value value) {
        String text = value.text();
        StringBuilder expanded = new StringBuilder();
        int position = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", position)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            expanded.append(text, position, open).append(named(key, value, text.substring(open + 2, close)));
            position = close + 1;
        }
        return expanded.append(text.substring(position)).toString();
    }

    private String named(String key, Value value, String words) {
        int otherwise = words.indexOf(OTHERWISE);
        String name = otherwise < 0 ? words : words.substring(0, otherwise);
        String found = found(name, value);
        if (found == null && otherwise < 0) {
            throw SettingValues.wrong(value.origin() + " says ${" + name + "} in '" + key
                    + "', which is not set in the environment."
                    + "\n  Set it, or write ${" + name + ":-..} with what holds otherwise.");
        }
        return found == null ? words.substring(otherwise + OTHERWISE.length()) : found;
    }

    private @Nullable String found(String name, Value value) {
        if (name.equals("here")) {
            return value.folder().toString();
        }
        String found = environment.get(name);
        return found == null ? System.getProperty(name) : found;
    }
}
