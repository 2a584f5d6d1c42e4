package io.aludel.migrate.op;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs migrations tells the revisions, such as by {@code -x data=true}. Immutable.
 *
 * <pre>{@code
 * if (op.arguments().isOn("data")) {
 *     op.bulkInsert(countries, rows);
 * }
 * }</pre>
 *
 * @param values what was said, by name; a name without a value has an empty one
 * @param tag a word for the whole run, or null
 * @param database the name of the database in the settings, when there are several, or null
 * @param tenant the schema that the revisions are run for, when they are run for several, or null
 */
public record Arguments(
        Map<String, String> values,
        @Nullable String tag,
        @Nullable String database,
        @Nullable String tenant) {
    /** Nothing was said. */
    public static final Arguments NONE = new Arguments(Map.of(), null, null, null);

    public Arguments {
        values = Map.copyOf(values);
    }

    /** The same with one more value. */
    public Arguments with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Arguments(more, tag, database, tenant);
    }

    /** The same with a word for the whole run; null for none. */
    public Arguments tag(@Nullable String changed) {
        return new Arguments(values, changed, database, tenant);
    }

    /** What was said under a name; empty when nothing was. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether a name was said: without a value, or with any but {@code false}, {@code no}, {@code off} and {@code 0}. */
    public boolean isOn(String name) {
        String value = values.get(name);
        return value != null
                && switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "false", "no", "off", "0" -> false;
                    default -> true;
                };
    }
}
