package io.aludel.migrate.script;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's word that what a revision does is safe here. Immutable.
 *
 * @param why why it is
 * @param rules codes or names of the rules that are meant; none for all
 */
public record Assurance(String why, List<String> rules) {
    private static final String MARK = "-- aludel: safety-assured";

    public Assurance {
        requireNonNull(why, "why");
        rules = List.copyOf(rules);
    }

    /**
     * What a line of SQL says: {@code -- aludel: safety-assured PG01, PG05: the table is small}, or without rules. Empty for other lines.
     */
    public static Optional<Assurance> of(String line) {
        String stripped = line.strip();
        return stripped.startsWith(MARK)
                ? Optional.of(parse(stripped.substring(MARK.length()).strip()))
                : Optional.empty();
    }

    /** The rules, a colon, and why; or why alone. */
    static Assurance parse(String words) {
        int colon = words.indexOf(':');
        String before = colon < 0 ? "" : words.substring(0, colon).strip();
        List<String> rules = Arrays.stream(before.split(",")).map(String::strip).toList();
        boolean named = rules.stream().allMatch(rule -> rule.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*"));
        return named && !before.isEmpty()
                ? new Assurance(words.substring(colon + 1).strip(), rules)
                : new Assurance(words, List.of());
    }
}
