package io.aludel.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a goal hands to its command. A parameter has the value that the POM or {@code -Daludel.name} gives it; on the command line it may be
 * said by its name alone, too, as in {@code mvn aludel:upgrade -Dtarget=head}.
 */
final class Arguments {
    private final Properties typed;
    private final List<String> options = new ArrayList<>();
    private final List<String> positions = new ArrayList<>();

    /** @param typed what was typed behind {@code -D}; empty for a goal that is bound to a phase */
    Arguments(Properties typed) {
        this.typed = typed;
    }

    /** A switch; {@code names} are those that it has on the command line. */
    void flag(String option, @Nullable String configured, String... names) {
        String value = value(configured, names);
        if (value != null && !value.equals("false")) {
            options.add(option);
        }
    }

    /** An option with a value. */
    void option(String option, @Nullable String configured, String... names) {
        String value = value(configured, names);
        if (value != null) {
            options.add(option + "=" + value);
        }
    }

    /** An option that may be said several times; on the command line its values stand between commas. */
    void options(String option, @Nullable List<String> configured, String... names) {
        values(configured, names).forEach(value -> options.add(option + "=" + value));
    }

    /** What stands behind the options. */
    void position(@Nullable String configured, String... names) {
        String value = value(configured, names);
        if (value != null) {
            positions.add(value);
        }
    }

    /** Several of it. */
    void positions(@Nullable List<String> configured, String... names) {
        positions.addAll(values(configured, names));
    }

    /** The command line: the command, its options, and behind {@code --} what may begin with a minus, such as {@code -1}. */
    List<String> line(List<String> command) {
        List<String> line = new ArrayList<>(command);
        line.addAll(options);
        if (!positions.isEmpty()) {
            line.add("--");
            line.addAll(positions);
        }
        return line;
    }

    private @Nullable String value(@Nullable String configured, String... names) {
        for (String name : names) {
            String value = typed.getProperty(name);
            if (value != null) {
                return value;
            }
        }
        return configured;
    }

    private List<String> values(@Nullable List<String> configured, String... names) {
        String value = value(null, names);
        if (value != null) {
            return List.of(value.split(",", -1));
        }
        return configured == null ? List.of() : configured;
    }
}
