package io.aludel.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The little that has to be known of SQL's lexical structure to take a definition apart. */
public final class SqlText {
    private SqlText() {}

    /** A word outside of parentheses, with its place. */
    public record Word(String text, int start) {
        public boolean isOneOf(String... keywords) {
            for (String keyword : keywords) {
                if (text.equalsIgnoreCase(keyword)) {
                    return true;
                }
            }
            return false;
        }

        public String unquoted() {
            return SqlText.unquoted(text);
        }
    }

    /** A name without its quotes, of whatever kind they are; a name without quotes as it is. */
    public static String unquoted(String name) {
        if (name.length() < 2) {
            return name;
        }
        char first = name.charAt(0);
        if (first == '[') {
            return name.substring(1, name.length() - 1);
        }
        if (first != '"' && first != '`' && first != '\'') {
            return name;
        }
        String mark = String.valueOf(first);
        return name.substring(1, name.length() - 1).replace(mark + mark, mark);
    }

    /** Where quoted text, or a comment, that begins at a place ends; the place itself when neither begins there. */
    private static int skipQuoted(String sql, int at) {
        char current = sql.charAt(at);
        if (current == '\'' || current == '"' || current == '`' || (current == '[' && !followsWord(sql, at))) {
            char mark = current == '[' ? ']' : current;
            int end = sql.indexOf(mark, at + 1);
            // Two marks stand for one within the text.
            while (end >= 0 && mark != ']' && end + 1 < sql.length() && sql.charAt(end + 1) == mark) {
                end = sql.indexOf(mark, end + 2);
            }
            return end < 0 ? sql.length() - 1 : end;
        }
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() - 1 : end;
        }
        if (sql.startsWith("/*", at)) {
            int end = sql.indexOf("*/", at + 2);
            return end < 0 ? sql.length() - 1 : end + 1;
        }
        return at;
    }

    /** A bracket right after a word is that of an array. */
    private static boolean followsWord(String sql, int at) {
        return at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
    }

    /** Where the first parenthesis opens; -1 when there is none. */
    public static int opening(String sql) {
        for (int at = 0; at < sql.length(); at++) {
            at = skipQuoted(sql, at);
            if (sql.charAt(at) == '(') {
                return at;
            }
        }
        return -1;
    }

    /** Where the parenthesis is closed that opens at a place; -1 when it is not. */
    public static int closing(String sql, int open) {
        int depth = 0;
        for (int at = open; at < sql.length(); at++) {
            at = skipQuoted(sql, at);
            char current = sql.charAt(at);
            if (current == '(') {
                depth++;
            } else if (current == ')' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The parts between commas that stand outside of parentheses. */
    public static List<String> split(String sql) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < sql.length(); at++) {
            at = skipQuoted(sql, at);
            char current = sql.charAt(at);
            depth += current == '(' ? 1 : current == ')' ? -1 : 0;
            if (current == ',' && depth == 0) {
                parts.add(sql.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(sql.substring(start).strip());
        return parts;
    }

    /** Names between commas; what follows a name, such as DESC, is left out. */
    public static List<String> names(String sql) {
        return split(sql).stream()
                .map(part -> words(part).isEmpty() ? part : words(part).get(0).unquoted())
                .toList();
    }

    /** The words outside of parentheses. */
    public static List<Word> words(String sql) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char current = sql.charAt(at);
            if (current == '(') {
                int close = closing(sql, at);
                at = close < 0 ? sql.length() : close + 1;
            } else if (Character.isLetterOrDigit(current) || current == '_') {
                int end = at;
                while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                    end++;
                }
                words.add(new Word(sql.substring(at, end), at));
                at = end;
            } else {
                int end = skipQuoted(sql, at);
                if (end > at && current != '-' && current != '/') {
                    words.add(new Word(sql.substring(at, end + 1), at));
                }
                at = end + 1;
            }
        }
        return words;
    }

    /** Whether a word stands outside of parentheses and quotes. */
    public static boolean mentions(String sql, String word) {
        return words(sql).stream().anyMatch(candidate -> candidate.isOneOf(word));
    }

    /** Whether names are the same but for the case of their letters. */
    public static boolean sameNames(List<String> some, List<String> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(at -> some.get(at).equalsIgnoreCase(others.get(at)));
    }

    /** What follows the last WHERE outside of parentheses; empty when there is none. */
    public static String afterWhere(String sql) {
        String found = "";
        for (Word word : words(sql)) {
            if (word.text().toUpperCase(Locale.ROOT).equals("WHERE")) {
                found = sql.substring(word.start() + 5).strip();
            }
        }
        return found;
    }
}
