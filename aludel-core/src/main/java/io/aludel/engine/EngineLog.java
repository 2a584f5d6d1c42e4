package io.aludel.engine;

import io.aludel.sql.ExecutionOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is executed to the logger {@code io.aludel.engine}: statements, and how long ago they were compiled. Immutable. Values
 * are hidden unless the engine was told to show them, and those of sensitive types always.
 */
final class EngineLog {
    static final String LOGGER = "io.aludel.engine";

    private final EchoOptions echo;
    private final Logger log;
    private final ShownParameters parameters;

    EngineLog(EchoOptions echo) {
        this(echo, LoggerFactory.getLogger(echo.logger(LOGGER)));
    }

    EngineLog(EchoOptions echo, Logger log) {
        this.echo = echo;
        this.log = log;
        this.parameters = new ShownParameters(echo.parameters());
    }

    boolean isLogging() {
        return echo.statements() || log.isDebugEnabled();
    }

    /**
     * A statement that is about to be sent.
     *
     * @param part which of several statements it is, or null when it is the only one
     */
    void statement(Connection connection, Sent sent, @Nullable Part part) {
        Plan plan = sent.plan();
        String origin = plan == null ? "" : " [" + plan.origin() + "]";
        line(connection, sent.sql() + origin + (part == null ? "" : part) + parameters.of(sent));
    }

    void warning(Connection connection, String message, String sql) {
        log.warn("{}", shown(connection, message + "\n  " + sql));
    }

    void line(@Nullable Connection connection, String line) {
        String shown = shown(connection, line);
        if (echo.statements()) {
            log.info("{}", shown);
        } else {
            log.debug("{}", shown);
        }
    }

    private static String shown(@Nullable Connection connection, String line) {
        String token = connection == null
                ? null
                : connection.options().get(ExecutionOptions.LOGGING_TOKEN).orElse(null);
        return token == null ? line : "[" + token + "] " + line;
    }

    /** Rows are values: they are shown only where values are. */
    @Nullable
    RowLog rows(Connection connection, Plan plan) {
        return echo.rows() && echo.parameters() ? new RowLog(this, connection, plan) : null;
    }
}
