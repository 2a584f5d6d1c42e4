package io.aludel.migrate.rename;

import java.util.function.UnaryOperator;

/** Finds names in SQL that somebody wrote: words and quoted names, apart from texts and comments. */
public final class SqlNames {
    private SqlNames() {}

    /** Whether SQL mentions a name, in whatever case and quotes. */
    public static boolean mentions(String sql, String name) {
        boolean[] found = new boolean[1];
        replaced(sql, word -> {
            found[0] |= word.equalsIgnoreCase(name);
            return word;
        });
        return found[0];
    }

    /**
     * SQL with another name in all places of one.
     *
     * @param written the new name as it is written, with quotes where it needs them
     */
    public static String renamed(String sql, String name, String written) {
        return replaced(sql, word -> word.equalsIgnoreCase(name) ? written : word);
    }

    private static String replaced(String sql, UnaryOperator<String> change) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            String piece = sql.substring(at, end);
            char first = piece.charAt(0);
            String name = Character.isJavaIdentifierStart(first) && first != '$'
                    ? piece
                    : first == '"' || first == '`' || first == '[' ? unquoted(piece) : null;
            String changed = name == null ? null : change.apply(name);
            result.append(changed == null || changed.equals(name) ? piece : changed);
            at = end;
        }
        return result.toString();
    }

    private static String unquoted(String piece) {
        String mark = piece.substring(0, 1);
        String inside = piece.length() < 2 ? "" : piece.substring(1, piece.length() - 1);
        return mark.equals("[") ? inside : inside.replace(mark + mark, mark);
    }

    /** Where the piece ends that begins at a place: a word, something quoted, a comment, or one character. */
    private static int end(String sql, int at) {
        char first = sql.charAt(at);
        if (Character.isJavaIdentifierStart(first)) {
            int end = at + 1;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            return end;
        }
        if (sql.startsWith("--", at)) {
            int line = sql.indexOf('\n', at);
            return line < 0 ? sql.length() : line;
        }
        if (sql.startsWith("/*", at)) {
            int close = sql.indexOf("*/", at + 2);
            return close < 0 ? sql.length() : close + 2;
        }
        if (first == '\'' || first == '"' || first == '`' || first == '[') {
            return endOfQuoted(sql, at, first == '[' ? ']' : first);
        }
        return at + 1;
    }

    private static int endOfQuoted(String sql, int at, char mark) {
        int end = sql.indexOf(mark, at + 1);
        // Two marks stand for one within the text.
        while (end >= 0 && mark != ']' && end + 1 < sql.length() && sql.charAt(end + 1) == mark) {
            end = sql.indexOf(mark, end + 2);
        }
        return end < 0 ? sql.length() : end + 1;
    }
}
