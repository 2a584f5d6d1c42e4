package io.aludel.engine;

/**
 * A statement that is probably a mistake was compiled. Immutable.
 *
 * @param connection where it is going to be executed
 * @param message what is suspicious, as a sentence
 * @param sql the text
 */
public record WarningEvent(Connection connection, String message, String sql) {
    @Override
    public String toString() {
        return "WarningEvent[" + message + "]";
    }
}
