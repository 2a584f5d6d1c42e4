package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds its way in the text of a statement: parentheses, clauses and lists. */
final class SqlText {
    static final Pattern SELECT = Pattern.compile("\\bSELECT (DISTINCT )?");

    private SqlText() {}

    /** Whether AS stands in the list of a SELECT rather than in FROM. */
    static boolean isLabel(String text, int position) {
        int depth = 0;
        for (int index = position - 1; index >= 0; index--) {
            char character = text.charAt(index);
            if (character == ')') {
                depth++;
            } else if (character == '(') {
                if (depth == 0) {
                    return false;
                }
                depth--;
            } else if (depth == 0 && text.startsWith(" FROM ", index)) {
                return false;
            } else if (depth == 0 && text.startsWith("SELECT ", index)) {
                return true;
            }
        }
        return false;
    }

    /** Where the parenthesis opens that is closed at a place; -1 when none does. */
    static int opening(String text, int closing) {
        int depth = 0;
        for (int index = closing; index >= 0; index--) {
            if (text.charAt(index) == ')') {
                depth++;
            } else if (text.charAt(index) == '(' && --depth == 0) {
                return index;
            }
        }
        return -1;
    }

    /** Where the parenthesis that opens at a place is closed, or the last place. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int index = open; index < text.length(); index++) {
            depth += text.charAt(index) == '(' ? 1 : text.charAt(index) == ')' ? -1 : 0;
            if (depth == 0) {
                return index;
            }
        }
        return text.length() - 1;
    }

    /** What a SELECT selects. */
    static List<String> selectList(String select) {
        Matcher head = SELECT.matcher(select);
        if (!head.lookingAt()) {
            return List.of();
        }
        int from = clause(select, head.end(), " FROM ");
        return split(select.substring(head.end(), from), ", ");
    }

    /** Where a clause begins at the same depth, or the end. */
    static int clause(String text, int start, String word) {
        int depth = 0;
        for (int index = start; index < text.length(); index++) {
            char character = text.charAt(index);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && text.startsWith(word, index)) {
                return index;
            }
        }
        return text.length();
    }

    /** The parts of a text between separators outside of parentheses; the AND of a BETWEEN is none. */
    static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int between = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (text.startsWith("BETWEEN ", index)) {
                between++;
            }
            if (depth == 0 && text.startsWith(separator, index)) {
                if (separator.equals(" AND ") && between > 0) {
                    between--;
                    continue;
                }
                parts.add(text.substring(start, index));
                start = index + separator.length();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
