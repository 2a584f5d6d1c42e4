package io.aludel.dialect.sqlite;

import io.aludel.dialect.ScalarFunction;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLite knows the operator REGEXP but has no function behind it. As with the reference's driver, a pattern matches when it is found
 * anywhere; it is written in the language of {@link Pattern}.
 */
final class RegularExpressions implements ScalarFunction.Body {
    static final ScalarFunction REGEXP = new ScalarFunction("regexp", 2, new RegularExpressions());

    /** A statement asks with one pattern for many rows. */
    private volatile Pattern last = Pattern.compile("");

    private RegularExpressions() {}

    /** {@code text REGEXP pattern} comes as {@code regexp(pattern, text)}. */
    @Override
    public @Nullable Object of(List<@Nullable String> arguments) {
        String expression = arguments.get(0);
        String text = arguments.get(1);
        if (expression == null || text == null) {
            return null;
        }
        Pattern pattern = last;
        if (!pattern.pattern().equals(expression)) {
            pattern = Pattern.compile(expression);
            last = pattern;
        }
        return pattern.matcher(text).find();
    }
}
