package io.aludel.test;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one test. What looks like connections to the code under test are shares of the one connection, and what looks like
 * transactions are savepoints of its transaction, which is rolled back in the end. Shares may be used by several threads, but not at the
 * same time.
 */
final class TestTransaction implements DataSource, AutoCloseable {
    private final Connection connection;
    private final Deque<SharedConnection> begun = new ArrayDeque<>();

    /**
     * @param connection on loan until this is closed
     */
    TestTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                TestTransaction.class.getClassLoader(), new Class<?>[] {Connection.class}, new SharedConnection(this));
    }

    /** A share begins what it takes for a transaction. */
    synchronized Savepoint begin(SharedConnection share) throws SQLException {
        begun.push(share);
        return connection.setSavepoint();
    }

    /** What a share did stays until the test ends. A savepoint under that of another share has to stay, or both would be gone. */
    synchronized void commit(SharedConnection share, Savepoint savepoint) throws SQLException {
        boolean last = begun.peek() == share;
        begun.remove(share);
        if (last) {
            connection.releaseSavepoint(savepoint);
        }
    }

    /** What a share did is undone, and what was done by others since. */
    synchronized void rollback(SharedConnection share, Savepoint savepoint) throws SQLException {
        while (!begun.isEmpty() && begun.peek() != share) {
            begun.pop().undone();
        }
        begun.remove(share);
        connection.rollback(savepoint);
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
        } finally {
            connection.close();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the connection of a test belongs to one user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the connection of a test logs nothing");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the connection of a test is there");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the connection of a test logs nothing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("the connections of a test are no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
