package io.aludel.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's message puts in quotes: names, which may be shown, and values, which may not. Drivers do not escape the quotes within a
 * value, so where a value ends is not always sure; then more is hidden rather than less. Stateless.
 */
final class QuotedWords {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`");

    private QuotedWords() {}

    /**
     * The message with what is known, and an ellipsis for the rest.
     *
     * @param known the statement and the names that may be shown
     */
    static String redacted(String message, String known) {
        String haystack = known.toLowerCase(Locale.ROOT);
        StringBuilder shown = new StringBuilder(message.length());
        Matcher quoted = QUOTED.matcher(message);
        int from = 0;
        int next = 0;
        while (quoted.find(next)) {
            boolean isKnown = isNamed(inner(quoted.group()).toLowerCase(Locale.ROOT), haystack);
            boolean isName = quoted.group().startsWith("`");
            if ((!isKnown && !isName) || isInWord(message, quoted.start()) || isInWord(message, quoted.end() - 1)) {
                next = quoted.start() + 1;
                continue;
            }
            String before = withoutValues(message.substring(from, quoted.start()));
            if (before == null) {
                return beginning(message);
            }
            shown.append(before).append(isKnown ? quoted.group() : "`…`");
            from = quoted.end();
            next = from;
        }
        String rest = withoutValues(message.substring(from));
        return rest == null ? beginning(message) : shown.append(rest).toString();
    }

    /** Whether the words stand in what is known, and are not a part of longer words. */
    private static boolean isNamed(String words, String known) {
        for (int at = known.indexOf(words); at >= 0; at = known.indexOf(words, at + 1)) {
            if (!isJoined(known, at) && !isJoined(known, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word goes on over a place of the text. */
    private static boolean isJoined(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isJavaIdentifierPart(text.charAt(place - 1))
                && Character.isJavaIdentifierPart(text.charAt(place));
    }

    /** H2 marks the place of a syntax error within the text that it quotes. */
    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("[*]", "");
    }

    /** A part of the message with nothing from its first quote to its last; null when a value does not end in it. */
    private static @Nullable String withoutValues(String part) {
        int first = -1;
        int last = -1;
        boolean isOpen = false;
        boolean isOpenTwice = false;
        for (int index = 0; index < part.length(); index++) {
            char letter = part.charAt(index);
            if (isQuote(letter) && !isInWord(part, index)) {
                first = first < 0 ? index : first;
                last = index;
                isOpen ^= letter == '\'';
                isOpenTwice ^= letter == '"';
            }
        }
        if (isOpen || isOpenTwice) {
            return null;
        }
        return first < 0 ? part : part.substring(0, first + 1) + "…" + part.charAt(first) + part.substring(last + 1);
    }

    /** The message up to the first quote, for one in which nobody can tell where values end. */
    private static String beginning(String message) {
        int index = 0;
        while (!isQuote(message.charAt(index)) || isInWord(message, index)) {
            index++;
        }
        return message.substring(0, index + 1) + "…" + message.charAt(index);
    }

    private static boolean isQuote(char letter) {
        return letter == '\'' || letter == '"';
    }

    /** Whether a quote is an apostrophe, as in "doesn't". */
    private static boolean isInWord(String text, int index) {
        return index > 0
                && index + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(index - 1))
                && Character.isLetterOrDigit(text.charAt(index + 1));
    }
}
