package io.aludel.migrate.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parts SQL into words, quoted names, texts and signs; comments go. Knows the quotes of all databases: {@code 'text'}, {@code "name"},
 * {@code `name`}, {@code [name]} of SQLite is left as signs, PostgreSQL's {@code $$text$$} and {@code E'text'}.
 */
final class SqlTokens {
    /** What a token is. */
    enum Kind {
        WORD,
        NAME,
        TEXT,
        SIGN
    }

    /** A token; {@code start} is where it begins in the text. */
    record Token(Kind kind, String text, int start, int end) {
        /** Whether it is this word, written without quotes. */
        boolean is(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word) || kind == Kind.SIGN && text.equals(word);
        }

        String upper() {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private SqlTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new SqlTokens(text).read();
    }

    private List<Token> read() {
        while (position < text.length()) {
            char letter = text.charAt(position);
            if (Character.isWhitespace(letter)) {
                position++;
            } else if (text.startsWith("--", position)) {
                skipTo("\n");
            } else if (text.startsWith("/*", position)) {
                position += 2;
                skipTo("*/");
            } else if (letter == '\'') {
                quoted(Kind.TEXT, letter, false);
            } else if ((letter == 'E' || letter == 'e') && text.startsWith("'", position + 1)) {
                position++;
                quoted(Kind.TEXT, '\'', true);
            } else if (letter == '"' || letter == '`') {
                quoted(Kind.NAME, letter, false);
            } else if (letter == '$' && dollarTag() != null) {
                dollar();
            } else if (isWordPart(letter)) {
                word();
            } else {
                tokens.add(new Token(Kind.SIGN, String.valueOf(letter), position, position + 1));
                position++;
            }
        }
        return tokens;
    }

    private static boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '@';
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, position);
        position = found < 0 ? text.length() : found + end.length();
    }

    private void quoted(Kind kind, char quote, boolean escapes) {
        int start = position;
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char letter = text.charAt(position);
            if (escapes && letter == '\\' && position + 1 < text.length()) {
                value.append(text.charAt(position + 1));
                position += 2;
            } else if (letter == quote) {
                position++;
                if (position >= text.length() || text.charAt(position) != quote) {
                    break;
                }
                value.append(quote);
                position++;
            } else {
                value.append(letter);
                position++;
            }
        }
        tokens.add(new Token(kind, value.toString(), start, position));
    }

    private @Nullable String dollarTag() {
        int end = position + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '$' ? text.substring(position, end + 1) : null;
    }

    private void dollar() {
        String tag = dollarTag();
        int start = position;
        int from = position + (tag == null ? 1 : tag.length());
        int close = tag == null ? -1 : text.indexOf(tag, from);
        int end = close < 0 ? text.length() : close;
        tokens.add(new Token(Kind.TEXT, text.substring(Math.min(from, end), end), start, end));
        position = close < 0 || tag == null ? text.length() : close + tag.length();
    }

    private void word() {
        int start = position;
        while (position < text.length() && (isWordPart(text.charAt(position)) || text.charAt(position) == '$')) {
            position++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, position), start, position));
    }
}
