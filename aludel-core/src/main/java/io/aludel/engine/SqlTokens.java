package io.aludel.engine;

import io.aludel.engine.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts SQL into words, signs and values, in any dialect: comments are left out, and texts and numbers become {@code ?}. Single use.
 *
 * <p>Where names are quoted with a backtick, double quotes are taken for texts and the backslash escapes, as MySQL has it: rather is a
 * name hidden than a value shown.
 */
final class SqlTokens {
    private final String sql;
    private final boolean backticks;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int position;
    private boolean spaced;

    SqlTokens(String sql, char quote) {
        this.sql = sql;
        this.backticks = quote == '`';
    }

    List<SqlToken> read() {
        while (position < sql.length()) {
            char current = sql.charAt(position);
            if (Character.isWhitespace(current)) {
                skipTo(position + 1);
            } else if (sql.startsWith("--", position) || (backticks && current == '#')) {
                skipTo(after("\n", position));
            } else if (sql.startsWith("/*", position)) {
                skipTo(after("*/", position + 2));
            } else if (current == '\'') {
                value(quoted(current, backticks));
            } else if (current == '"' && backticks) {
                value(quoted(current, true));
            } else if (current == '"' || current == '`') {
                add(Kind.QUOTED, quoted(current, false));
            } else if (current == '$' && dollarQuoted() > position) {
                value(dollarQuoted());
            } else if (Character.isDigit(current)) {
                value(number());
            } else if (current == '?') {
                value(position + 1);
            } else if (Character.isJavaIdentifierStart(current)) {
                word();
            } else {
                add(Kind.SIGN, position + 1);
            }
        }
        return tokens;
    }

    private void skipTo(int end) {
        position = end;
        spaced = !tokens.isEmpty();
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(position, end), spaced));
        position = end;
        spaced = false;
    }

    private void value(int end) {
        tokens.add(new SqlToken(Kind.VALUE, "?", spaced));
        position = end;
        spaced = false;
    }

    /** The end of what is quoted; a doubled quote is part of it. */
    private int quoted(char quote, boolean escapes) {
        int at = position + 1;
        while (at < sql.length()) {
            char current = sql.charAt(at);
            if (escapes && current == '\\') {
                at += 2;
            } else if (current == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else if (current == quote) {
                return at + 1;
            } else {
                at++;
            }
        }
        return sql.length();
    }

    /** The end of a text in dollars, or the position where it is none. */
    private int dollarQuoted() {
        int end = position + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            return position;
        }
        return after(sql.substring(position, end + 1), end + 1);
    }

    private int number() {
        int at = position + 1;
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
            at++;
        }
        return at;
    }

    /** A word; right before a quote it says how the text is written, as in {@code E'..'} and {@code X'..'}. */
    private void word() {
        int end = position + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        if (end - position <= 2 && end < sql.length() && sql.charAt(end) == '\'') {
            boolean escapes = backticks || "eE".indexOf(sql.charAt(position)) >= 0;
            boolean before = spaced;
            position = end;
            spaced = before;
            value(quoted('\'', escapes));
        } else {
            add(Kind.WORD, end);
        }
    }
}
