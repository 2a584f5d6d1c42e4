package io.aludel.dialect.postgresql;

/**
 * Texts between quotation marks, with backslashes before those and before backslashes, as they stand in PostgreSQL's arrays, ranges and
 * HSTORE. Reads what it is given from left to right; single use.
 */
final class QuotedText {
    private final String text;
    private int position;

    QuotedText(String text, int position) {
        this.text = text;
        this.position = position;
    }

    static void write(String text, StringBuilder out) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char current = text.charAt(index);
            if (current == '"' || current == '\\') {
                out.append('\\');
            }
            out.append(current);
        }
        out.append('"');
    }

    boolean isAtEnd() {
        return position >= text.length();
    }

    /** The character that comes next. */
    char next() {
        return text.charAt(position);
    }

    void skip(int characters) {
        position += characters;
    }

    /** What stands between the quotation marks, the first of which comes next. */
    String quoted() {
        StringBuilder out = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                position++;
            }
            out.append(text.charAt(position++));
        }
        position++;
        return out.toString();
    }

    /** What stands before the next comma or closing brace. */
    String plain() {
        int start = position;
        while (text.charAt(position) != ',' && text.charAt(position) != '}') {
            position++;
        }
        return text.substring(start, position);
    }
}
