package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TypeCheck;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of SQL as texts. Whether they are the same leaves out of account what says nothing: white space, the case of letters outside of
 * quotes, quotes around plain names, and parentheses around all of it.
 */
final class Wording {
    private Wording() {}

    /** A piece of SQL as the dialect writes it; null for none, and for a condition that the database does without. */
    static @Nullable String of(Dialect dialect, @Nullable SqlFragment fragment) {
        if (fragment == null) {
            return null;
        }
        if (fragment instanceof TypeCheck check) {
            Column<?> column = check.column();
            return dialect.syntax().types().valueCheck(dialect.syntax(), dialect.quote(column.name()), column.type());
        }
        return dialect.definitions().context().fragment(fragment);
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.equals(other) || bare(one).equals(bare(other));
    }

    /** The text without what says nothing. */
    static String bare(String sql) {
        StringBuilder bare = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < sql.length(); at++) {
            char current = sql.charAt(at);
            if (current == '\'') {
                int end = closing(sql, at, '\'');
                bare.append(gap && isWord(bare) ? " " : "").append(sql, at, end + 1);
                at = end;
            } else if (current == '"' || current == '`') {
                int end = closing(sql, at, current);
                String name = sql.substring(at + 1, end);
                boolean plain = name.matches("\\w+");
                bare.append(gap && isWord(bare) ? " " : "")
                        .append(plain ? name.toLowerCase(Locale.ROOT) : sql.substring(at, end + 1));
                at = end;
            } else if (Character.isWhitespace(current)) {
                gap = true;
                continue;
            } else {
                boolean letter = Character.isLetterOrDigit(current) || current == '_';
                bare.append(gap && letter && isWord(bare) ? " " : "").append(Character.toLowerCase(current));
            }
            gap = false;
        }
        return unwrapped(bare.toString());
    }

    private static boolean isWord(StringBuilder text) {
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || last == '_' || last == '\'' || last == '"' || last == '`';
    }

    private static int closing(String sql, int open, char mark) {
        int end = sql.indexOf(mark, open + 1);
        while (end >= 0 && end + 1 < sql.length() && sql.charAt(end + 1) == mark) {
            end = sql.indexOf(mark, end + 2);
        }
        return end < 0 ? sql.length() - 1 : end;
    }

    private static String unwrapped(String text) {
        String inner = text;
        while (inner.startsWith("(") && closesAtEnd(inner)) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return inner;
    }

    private static boolean closesAtEnd(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char current = text.charAt(at);
            if (current == '\'') {
                at = closing(text, at, '\'');
            } else if (current == '(') {
                depth++;
            } else if (current == ')' && --depth == 0) {
                return at == text.length() - 1;
            }
        }
        return false;
    }
}
