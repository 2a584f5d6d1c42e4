package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections through the driver, as the pool asks for them. Safe for use by many threads. */
final class DriverSource implements DataSource {
    private static final int CLOSING_PATIENCE = 5;

    private final Url url;
    private final Properties properties;
    private final Dialect dialect;
    private final PoolWatch watch;
    /** Connections that were opened to see whether it works, before the pool began. */
    private final ConcurrentLinkedQueue<Connection> opened = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Driver driver;

    DriverSource(Url url, Properties properties, Dialect dialect, PoolWatch watch) {
        this.url = url;
        this.properties = properties;
        this.dialect = dialect;
        this.watch = watch;
    }

    Url url() {
        return url;
    }

    /** Opens the first connection in the caller's thread, so that a wrong password fails at once and not after the pool's time-out. */
    void openAhead() throws SQLException {
        opened.add(open());
    }

    Connection open() throws SQLException {
        ConnectTarget target = new ConnectTarget(url, url.toJdbc(), copyOfProperties());
        Connection made = watch.connecting(target);
        Connection connection = made == null ? driver(target).connect(target.jdbcUrl(), target.properties()) : made;
        if (connection == null) {
            throw missing(null);
        }
        try (Statement statement = connection.createStatement()) {
            requireServer(connection);
            for (String sql : dialect.connectStatements()) {
                statement.execute(sql);
            }
            if (!dialect.scalarFunctions().isEmpty()) {
                DriverFunctions.add(connection, dialect.scalarFunctions());
            }
            watch.opened(connection);
        } catch (SQLException | RuntimeException | Error e) {
            Closing.quietly(connection);
            throw e;
        }
        return connection;
    }

    private void requireServer(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (!dialect.isFor(product)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_URL,
                    "the server at " + url + " is " + product + ", and not " + dialect.name()
                            + ".\n  Write mysql:// for a MySQL server.");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection ahead = opened.poll();
        return ahead == null ? open() : ahead;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the engine knows the credentials");
    }

    /** Drivers may write into what they are given. */
    private Properties copyOfProperties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    private Driver driver(ConnectTarget target) {
        Driver known = driver;
        if (known == null) {
            try {
                known = Drivers.forUrl(target.jdbcUrl());
            } catch (SQLException e) {
                throw missing(e);
            }
            driver = known;
        }
        return known;
    }

    private AludelException missing(@Nullable SQLException cause) {
        String subprotocol = UrlParser.subprotocol(url.toJdbc());
        String remedy = Backend.driverOf(subprotocol)
                .map(coordinates ->
                        "Add the driver to the application's dependencies: " + coordinates + ", at run time.")
                .orElse("Add the JDBC driver of '" + subprotocol + "' to the application's dependencies.");
        return new ArgumentException(
                ErrorCode.MISSING_DRIVER, "no JDBC driver on the class path accepts " + url + ".\n  " + remedy, cause);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Drivers log through their own means.
    }

    /** The pool's own time-out holds. */
    @Override
    public void setLoginTimeout(int seconds) {
        // See above.
    }

    /** How long a pool that is being closed waits for a connection that is being opened; with 0 it would not, and warn. */
    @Override
    public int getLoginTimeout() {
        return CLOSING_PATIENCE;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
