package io.aludel.processor.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message, with places for the user's own names. Immutable.
 *
 * @param number its number, which never changes
 * @param what what is wrong
 * @param remedy why, or what to do; {@code %s} alone for the last of the names
 */
public record MessageText(int number, String what, String remedy) {
    String code() {
        return "PRC-" + number;
    }

    String with(@Nullable Object... names) {
        return code() + ": " + format(what, names) + "\n  " + format(remedy, names);
    }

    private static String format(String template, @Nullable Object... names) {
        if (template.equals("%s")) {
            return String.valueOf(names[names.length - 1]);
        }
        return String.format(Locale.ROOT, template, names);
    }
}
