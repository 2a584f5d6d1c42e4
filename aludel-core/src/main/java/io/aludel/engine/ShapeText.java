package io.aludel.engine;

import java.util.List;

/** Writes the text of a shape. */
final class ShapeText {
    private ShapeText() {}

    /** The text with one space where there were several, and lists of values whose length says nothing cut short. */
    static String of(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < tokens.size()) {
            SqlToken token = tokens.get(at);
            append(text, token);
            at++;
            if (token.is("in")) {
                at = listOfValues(tokens, at, text);
            } else if (token.is("values")) {
                at = rows(tokens, at, text);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, SqlToken token) {
        text.append(token.spaced() ? " " : "").append(token.text());
    }

    private static int listOfValues(List<SqlToken> tokens, int from, StringBuilder text) {
        int end = end(tokens, from);
        boolean values = end > from + 2;
        for (int at = from + 1; at < end - 1; at++) {
            values &= tokens.get(at).isValue() || tokens.get(at).isSign(',');
        }
        if (!values) {
            return from;
        }
        text.append(" (?, …)");
        return end;
    }

    private static int rows(List<SqlToken> tokens, int from, StringBuilder text) {
        int end = end(tokens, from);
        if (end == from) {
            return from;
        }
        List<SqlToken> row = tokens.subList(from, end);
        row.forEach(token -> append(text, token));
        int at = end;
        while (at + 1 < tokens.size() && tokens.get(at).isSign(',') && same(row, tokens, at + 1)) {
            at += 1 + row.size();
        }
        text.append(at == end ? "" : ", …");
        return at;
    }

    private static boolean same(List<SqlToken> row, List<SqlToken> tokens, int from) {
        if (from + row.size() > tokens.size()) {
            return false;
        }
        for (int index = 0; index < row.size(); index++) {
            if (!row.get(index).matches(tokens.get(from + index))) {
                return false;
            }
        }
        return true;
    }

    /** The end of what is in brackets; the beginning where there are none. */
    private static int end(List<SqlToken> tokens, int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            depth += tokens.get(at).isSign('(') ? 1 : tokens.get(at).isSign(')') ? -1 : 0;
            if (depth == 0) {
                return at == from ? from : at + 1;
            }
        }
        return from;
    }
}
