package io.aludel.engine;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** A driver's message without the values that it may quote. */
final class DriverMessage {
    /** What follows these words repeats rows or the statement. */
    private static final Pattern DETAIL =
            Pattern.compile("[\\r\\n;].*|\\b(?:Detail|Hint|Where|SQL statement)\\s*:.*", Pattern.DOTALL);

    private DriverMessage() {}

    /**
     * The first line of the message, in which quoted words stay only when the statement or a name contains them: parameters are not
     * part of the statement's text.
     */
    static String redacted(SQLException thrown, String known) {
        String message = String.valueOf(thrown.getMessage());
        String first = DETAIL.matcher(message).replaceFirst("").strip();
        return QuotedWords.redacted(first, known);
    }

    /** A copy of an exception that shows no values, for the place of a cause. */
    static SQLException sanitized(SQLException thrown, String known) {
        SQLException copy = new SQLException(
                thrown.getClass().getName() + ": " + redacted(thrown, known),
                thrown.getSQLState(),
                thrown.getErrorCode());
        copy.setStackTrace(thrown.getStackTrace());
        return copy;
    }
}
