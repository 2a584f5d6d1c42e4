package io.aludel.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SQL as it is compared: named parameters as {@code ?}, in order; white space as one blank, and none beside
 * {@code ( ) , =}, where its absence never changes the meaning.
 */
public final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<String> names = new ArrayList<>();

    private SqlText() {}

    /** The text of a recording, whose parameters are {@code :name}. */
    static SqlText recorded(String sql, Set<String> parameters) {
        SqlText result = new SqlText();
        int position = 0;
        while (position < sql.length()) {
            char character = sql.charAt(position);
            if (isQuote(character)) {
                position = result.quoted(sql, position);
                continue;
            }
            int end = character == ':' ? nameEnd(sql, position + 1) : position;
            if (end > position + 1 && parameters.contains(sql.substring(position + 1, end))) {
                result.names.add(sql.substring(position + 1, end));
                result.text.append('?');
                position = end;
                continue;
            }
            result.text.append(character);
            position++;
        }
        return result.tidied();
    }

    /** The text that Aludel compiled. */
    public static SqlText compiled(String sql) {
        SqlText result = new SqlText();
        // JDBC's way to write PostgreSQL's operator.
        result.text.append(sql.replace("??", "?"));
        return result.tidied();
    }

    /** The names of the parameters, once for each place. */
    List<String> parameters() {
        return names;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private SqlText tidied() {
        String sql = text.toString();
        text.setLength(0);
        int position = 0;
        while (position < sql.length()) {
            char character = sql.charAt(position);
            if (isQuote(character)) {
                position = quoted(sql, position);
            } else if (Character.isWhitespace(character)) {
                position++;
                boolean needed = !text.isEmpty()
                        && position < sql.length()
                        && !isTight(text.charAt(text.length() - 1))
                        && !isTight(sql.charAt(position))
                        && !Character.isWhitespace(sql.charAt(position));
                text.append(needed ? " " : "");
            } else {
                text.append(character);
                position++;
            }
        }
        return this;
    }

    private static boolean isTight(char character) {
        return "(),=".indexOf(character) >= 0;
    }

    private static boolean isQuote(char character) {
        return character == '\'' || character == '"' || character == '`';
    }

    private int quoted(String sql, int start) {
        char quote = sql.charAt(start);
        int end = start + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) == quote) {
                if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                    end++;
                } else {
                    break;
                }
            }
            end++;
        }
        end = Math.min(end + 1, sql.length());
        text.append(sql, start, end);
        return end;
    }

    private static int nameEnd(String sql, int start) {
        int end = start;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
