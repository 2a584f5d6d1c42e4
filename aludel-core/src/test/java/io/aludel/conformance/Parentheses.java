package io.aludel.conformance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Parentheses without which a text means the same: around a whole argument, a term of ORDER BY, a condition of FILTER, a call alone, a
 * column with a sign, and what a collation is said of. Those that hold operators together within an expression stay.
 */
final class Parentheses {
    private static final Pattern QUERY = Pattern.compile("(SELECT|VALUES|WITH)\\b.*", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("[A-Za-z_][A-Za-z_0-9.]*\\(.*\\)", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("[~-]([A-Za-z_0-9.]+|\\?)");
    private static final Pattern OPERATOR_BEFORE =
            Pattern.compile(".*([=<>|+*/%&#~ -]|\\b(AND|OR|NOT|WHEN|THEN|ELSE|LIKE|BY|WHERE))", Pattern.DOTALL);
    private static final Pattern ORDER_BEFORE = Pattern.compile(".*(\\bORDER BY|,)", Pattern.DOTALL);
    private static final Pattern ORDER_AFTER = Pattern.compile("(NULLS|DESC|ASC)\\b.*", Pattern.DOTALL);

    private Parentheses() {}

    /** The text without them. */
    static String loosened(String sql) {
        String text = sql;
        for (int open = 0; open < text.length(); open++) {
            if (text.charAt(open) != '(') {
                continue;
            }
            int close = closing(text, open);
            if (close > open && isIdle(text, open, close)) {
                String before = text.substring(0, open);
                String after = text.substring(close + 1);
                boolean apart = !before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1));
                boolean word = !after.isEmpty() && Character.isLetter(after.charAt(0));
                text = before + (apart ? " " : "") + text.substring(open + 1, close) + (word ? " " : "") + after;
                open--;
            }
        }
        return text;
    }

    private static boolean isIdle(String text, int open, int close) {
        String within = text.substring(open + 1, close);
        if (within.isEmpty() || hasComma(within) || QUERY.matcher(within).matches()) {
            return false;
        }
        String before = text.substring(0, open);
        String after = text.substring(close + 1);
        if (after.startsWith("COLLATE") || (before.endsWith("FILTER(WHERE") && after.startsWith(")"))) {
            return true;
        }
        if (SIGNED.matcher(within).matches() && !before.isEmpty() && !isWord(before.charAt(before.length() - 1))) {
            return true;
        }
        boolean argument = before.endsWith("(") || before.endsWith(",");
        if (argument && (after.startsWith(")") || after.startsWith(","))) {
            return true;
        }
        if (ORDER_BEFORE.matcher(before).matches() && ORDER_AFTER.matcher(after).matches()) {
            return true;
        }
        boolean call = CALL.matcher(within).matches() && closing(within, within.indexOf('(')) == within.length() - 1;
        return call && (argument || OPERATOR_BEFORE.matcher(before).matches());
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean hasComma(String text) {
        int depth = 0;
        for (char character : text.toCharArray()) {
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0 && character == ',') {
                return true;
            }
        }
        return false;
    }

    private static int closing(String text, int open) {
        Deque<Integer> opened = new ArrayDeque<>();
        for (int at = open; at < text.length(); at++) {
            if (text.charAt(at) == '(') {
                opened.push(at);
            } else if (text.charAt(at) == ')') {
                opened.pop();
                if (opened.isEmpty()) {
                    return at;
                }
            }
        }
        return -1;
    }
}
