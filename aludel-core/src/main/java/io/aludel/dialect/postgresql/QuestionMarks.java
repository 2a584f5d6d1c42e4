package io.aludel.dialect.postgresql;

/** Doubles the question marks of operators such as {@code ?|}, which the driver would take for parameters. Stateless. */
final class QuestionMarks {
    private QuestionMarks() {}

    /** Those within quotes and comments stay as they are. */
    static String doubled(String sql) {
        if (sql.indexOf('?') < 0) {
            return sql;
        }
        StringBuilder text = new StringBuilder(sql.length() + 4);
        int position = 0;
        while (position < sql.length()) {
            int end = quotedEnd(sql, position);
            if (end > position) {
                text.append(sql, position, end);
                position = end;
            } else {
                char current = sql.charAt(position++);
                text.append(current == '?' ? "??" : String.valueOf(current));
            }
        }
        return text.toString();
    }

    /** Where the quoted part or comment that begins here ends; the same place when none does. */
    private static int quotedEnd(String sql, int start) {
        char first = sql.charAt(start);
        if (first == '\'' || first == '"') {
            return after(sql, String.valueOf(first), start + 1);
        }
        if (sql.startsWith("--", start)) {
            return after(sql, "\n", start + 2);
        }
        if (sql.startsWith("/*", start)) {
            return after(sql, "*/", start + 2);
        }
        if (first == '$') {
            int end = start + 1;
            while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                end++;
            }
            if (end < sql.length() && sql.charAt(end) == '$') {
                return after(sql, sql.substring(start, end + 1), end + 1);
            }
        }
        return start;
    }

    private static int after(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
