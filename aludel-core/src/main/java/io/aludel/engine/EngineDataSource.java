package io.aludel.engine;

import io.aludel.error.AludelException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An engine's connections as JDBC's data source: autocommit is on, as JDBC has it. Safe for use by many threads. */
final class EngineDataSource implements DataSource {
    private final Engine engine;

    EngineDataSource(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Connection connection = engine.rawConnection();
            connection.setAutoCommit(true);
            return connection;
        } catch (AludelException e) {
            throw new SQLException(e.getMessage(), "08001", e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the engine knows the credentials");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // The engine logs through SLF4J.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The engine's own time-out holds.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(engine)) {
            return type.cast(engine);
        }
        throw new SQLException("only the engine is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(engine);
    }
}
