package io.aludel.migrate.run;

import io.aludel.dialect.SessionSupport.Limit;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.sql.ExecutionOptions;
import java.time.Duration;
import java.util.List;

/** How long statements of a session may wait and work, until it is closed. One thread. */
final class SessionLimits implements AutoCloseable {
    private final Connection connection;
    private final List<String> reset;

    private SessionLimits(Connection connection, List<String> reset) {
        this.connection = connection;
        this.reset = reset;
    }

    /** Sets what the options say. */
    static SessionLimits of(Connection connection, RunOptions options) {
        Duration statement = options.statementTimeout();
        if (statement != null) {
            connection.option(ExecutionOptions.QUERY_TIMEOUT, statement);
        }
        Duration lock = options.lockTimeout();
        if (lock == null) {
            return new SessionLimits(connection, List.of());
        }
        Limit limit = connection.dialect().sessions().lockLimit();
        if (limit == null) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "sessions of " + connection.dialect().name() + " cannot be told how long to wait for locks.");
        }
        limit.of(lock).forEach(sql -> JdbcAsk.run(connection, sql));
        connection.commit();
        return new SessionLimits(connection, limit.reset());
    }

    /** The session goes back to the pool as it was. */
    @Override
    public void close() {
        if (!reset.isEmpty()) {
            connection.rollback();
            reset.forEach(sql -> JdbcAsk.run(connection, sql));
            connection.commit();
        }
    }
}
