package io.aludel.migrate.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target such as {@code +2}, {@code branch@-1} or {@code ae10+3}.
 *
 * @param branch the branch, or null
 * @param start where counting begins, or null for where the database is
 * @param text the number as it was written
 * @param steps the number: up when positive
 */
record Relative(@Nullable String branch, @Nullable String start, String text, int steps) {
    private static final Pattern FORM = Pattern.compile("(?:(.+?)@)?(\\w+)?([+-]\\d+)");

    static Optional<Relative> of(String target) {
        Matcher matcher = FORM.matcher(target);
        return matcher.matches()
                ? Optional.of(new Relative(
                        matcher.group(1), matcher.group(2), matcher.group(3), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }
}
