package io.aludel.engine;

/**
 * A word, sign or value of SQL.
 *
 * @param text as it is written; {@code ?} for a value
 * @param spaced whether there is a space before it
 */
record SqlToken(Kind kind, String text, boolean spaced) {
    enum Kind {
        WORD,
        QUOTED,
        VALUE,
        SIGN
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isValue() {
        return kind == Kind.VALUE;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The name without its quotes. */
    String name() {
        return kind == Kind.QUOTED ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether both are the same but for the space before. */
    boolean matches(SqlToken other) {
        return kind == other.kind && text.equals(other.text);
    }
}
