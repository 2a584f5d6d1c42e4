package io.aludel.shardingsphere;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tests that come out otherwise over ShardingSphere, as {@code differences.properties} lists them: below a line {@code [name] reason}
 * the tests that fail for that reason, each with a part of how it fails, {@code Class.method = part of the failure}, or with {@code ~} where
 * that depends on chance. Immutable.
 *
 * @param reasons sentences by their names
 * @param tests by class and method
 */
record Differences(Map<String, String> reasons, Map<String, Difference> tests) {
    /**
     * Why a test fails, and a part of the message with which it does.
     *
     * @param reason a sentence
     * @param failures one of them is in the message
     * @param chance whether it passes at times
     */
    record Difference(String reason, List<String> failures, boolean chance) {
        /** Whether something that was thrown, or one of its causes, says what is expected. */
        boolean explains(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                String message = String.valueOf(cause).replaceAll("\\s+", " ");
                if (failures.stream().anyMatch(message::contains)) {
                    return true;
                }
            }
            return false;
        }
    }

    static final String ANYWHERE = "*";
    static final Differences LISTED = read("/differences.properties");

    static Differences read(String resource) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Map<String, Difference> tests = new LinkedHashMap<>();
        try (InputStream file = Differences.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    int end = line.indexOf(']');
                    name = line.substring(1, end);
                    reasons.put(name, line.substring(end + 1).strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.split(" ", 3);
                    String test = words[0];
                    Difference difference =
                            new Difference(reasons.get(name), List.of(words[2].split(" \\| ")), words[1].equals("~"));
                    if (tests.put(test, difference) != null) {
                        throw new IllegalStateException(test + " is listed twice");
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Differences(reasons, tests);
    }

    /** What may happen to any test by chance, which stands there as {@code *}. */
    Difference anywhere() {
        return tests.get(ANYWHERE);
    }

    Optional<Difference> of(Class<?> type, String method) {
        return Optional.ofNullable(tests.get(type.getSimpleName() + "." + method));
    }
}
