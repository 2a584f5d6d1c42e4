package io.aludel.migrate.lint;

import io.aludel.migrate.lint.SqlTokens.Kind;
import io.aludel.migrate.lint.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of one statement. One use, one thread. */
final class SqlCursor {
    private static final Token END = new Token(Kind.SIGN, "", 0, 0);

    private final String sql;
    private final List<Token> tokens;
    private int position;

    SqlCursor(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    Token peek() {
        return atEnd() ? END : tokens.get(position);
    }

    Token next() {
        Token token = peek();
        position++;
        return token;
    }

    /** Goes behind the words when they come next. */
    boolean accept(String... words) {
        for (int index = 0; index < words.length; index++) {
            if (position + index >= tokens.size()
                    || !tokens.get(position + index).is(words[index])) {
                return false;
            }
        }
        position += words.length;
        return true;
    }

    /** Whether one of the rest of the tokens, outside of parentheses or within, begins these words. */
    boolean has(String... words) {
        for (int start = position; start + words.length <= tokens.size(); start++) {
            boolean all = true;
            for (int index = 0; index < words.length && all; index++) {
                all = tokens.get(start + index).is(words[index]);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** A name without its schema; the end gives an empty one. */
    String name() {
        return next().text();
    }

    /** A name that may have a schema, or a catalog and a schema. */
    TableName table() {
        List<String> parts = new ArrayList<>();
        parts.add(name());
        while (accept(".")) {
            parts.add(name());
        }
        int last = parts.size() - 1;
        return new TableName(last == 0 ? null : parts.get(last - 1), parts.get(last));
    }

    /** The names in parentheses, as far as they are names; behind the parentheses. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (!accept("(")) {
            return names;
        }
        int depth = 1;
        boolean first = true;
        while (!atEnd() && depth > 0) {
            Token token = next();
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (token.is(",") && depth == 1) {
                first = true;
                continue;
            } else if (first && depth == 1) {
                names.add(token.text());
            }
            first = false;
        }
        return names;
    }

    /** The tokens up to a comma outside of parentheses, or to the end; behind the comma. */
    SqlCursor part() {
        int start = position;
        int depth = 0;
        while (!atEnd()) {
            Token token = peek();
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
                if (depth < 0) {
                    break;
                }
            } else if (token.is(",") && depth == 0) {
                break;
            }
            position++;
        }
        SqlCursor part = new SqlCursor(sql, tokens.subList(start, position));
        if (peek().is(",")) {
            position++;
        }
        return part;
    }

    /** The text of what is in the parentheses that come next; behind them. */
    String enclosed() {
        if (!accept("(")) {
            return "";
        }
        int start = position;
        int depth = 1;
        while (!atEnd()) {
            Token token = peek();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            position++;
        }
        String text = text(start, position);
        position++;
        return text;
    }

    /** The text from here up to one of these words outside of parentheses, or to the end. */
    String until(String... words) {
        int start = position;
        int depth = 0;
        while (!atEnd()) {
            Token token = peek();
            if (depth == 0 && position > start) {
                for (String word : words) {
                    if (token.is(word)) {
                        return text(start, position);
                    }
                }
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            position++;
        }
        return text(start, position);
    }

    /** The whole text, on one line. */
    String text() {
        return text(0, tokens.size());
    }

    private String text(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                        .strip()
                        .replaceAll("\\s+", " ");
    }

    /** The first words, in capitals. */
    String words(int most) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(0, Math.min(most, tokens.size()))) {
            words.append(words.isEmpty() ? "" : " ").append(token.text().toUpperCase(Locale.ROOT));
        }
        return words.toString();
    }
}
