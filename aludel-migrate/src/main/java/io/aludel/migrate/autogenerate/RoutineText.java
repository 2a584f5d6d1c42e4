package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQL calls and reads, by the names in it. Texts between quotation marks and comments are no names; what PostgreSQL has between dollars
 * is the body of a function, and read. Immutable.
 */
final class RoutineText {
    /** Words behind which a name with a parenthesis is that of something with columns, and no function. */
    private static final Set<String> BEFORE_OTHERS = Set.of(
            "table",
            "exists",
            "on",
            "references",
            "into",
            "from",
            "join",
            "index",
            "key",
            "view",
            "as",
            "with",
            "recursive",
            "function",
            "procedure");

    private final String code;

    private RoutineText(String code) {
        this.code = code;
    }

    static RoutineText of(String sql, Dialect dialect) {
        boolean escapes = dialect.syntax().identifiers().quote("x y").startsWith("`");
        StringBuilder code = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            int end = endOfSilence(sql, at, escapes);
            if (end > at) {
                code.append(' ');
                at = end;
            } else {
                code.append(sql.charAt(at++));
            }
        }
        return new RoutineText(code.toString());
    }

    /** Where a text or comment ends that begins at a place; the place itself where none does. */
    private static int endOfSilence(String sql, int at, boolean escapes) {
        char first = sql.charAt(at);
        if (sql.startsWith("--", at) || escapes && first == '#') {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        } else if (sql.startsWith("/*", at)) {
            int end = sql.indexOf("*/", at + 2);
            return end < 0 ? sql.length() : end + 2;
        } else if (first == '\'' || escapes && first == '"') {
            boolean escaped = escapes || at > 0 && Character.toUpperCase(sql.charAt(at - 1)) == 'E';
            return endOfText(sql, at, first, escaped);
        }
        return at;
    }

    /** Two marks stand for one within a text; it ends and begins again, which is the same here. */
    private static int endOfText(String sql, int at, char mark, boolean escapes) {
        for (int place = at + 1; place < sql.length(); place++) {
            if (escapes && sql.charAt(place) == '\\') {
                place++;
            } else if (sql.charAt(place) == mark) {
                return place + 1;
            }
        }
        return sql.length();
    }

    /** Whether a function of this name is called. */
    boolean calls(String name) {
        Matcher matcher = Pattern.compile(
                        "(?:\\b(\\w+)\\s+)?(?:[\"`]?[\\w$]+[\"`]?\\.)?(?<![\\w$])[\"`]?" + Pattern.quote(name)
                                + "[\"`]?\\s*\\(",
                        Pattern.CASE_INSENSITIVE)
                .matcher(code);
        while (matcher.find()) {
            String before = matcher.group(1);
            if (before == null || !BEFORE_OTHERS.contains(before.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table of this name is mentioned. */
    boolean names(String table) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(table) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(code)
                .find();
    }
}
