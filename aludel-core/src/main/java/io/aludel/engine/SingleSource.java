package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection, lent to one user at a time and kept until the engine closes: a database in memory lives in it. */
final class SingleSource implements ConnectionSource {
    private static final int STATEMENTS = 64;

    private final DriverSource driver;
    private final PoolOptions options;
    private final Semaphore free = new Semaphore(1, true);
    private final StatementCache statements = new StatementCache(STATEMENTS);
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    SingleSource(DriverSource driver, PoolOptions options) {
        this.driver = driver;
        this.options = options;
    }

    @Override
    public Lease lease() throws SQLException {
        try {
            if (!free.tryAcquire(options.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("the only connection to the database in memory is in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the connection", e);
        }
        try {
            return new SingleLease(opened());
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private Connection opened() throws SQLException {
        if (closed) {
            throw new SQLException("the engine is closed");
        }
        Connection known = connection;
        if (known == null) {
            known = driver.open();
            known.setAutoCommit(false);
            connection = known;
        }
        return known;
    }

    @Override
    public PoolStatus status() {
        boolean idle = free.availablePermits() > 0;
        return connection == null ? PoolStatus.NONE : new PoolStatus(idle ? 0 : 1, idle ? 1 : 0, free.getQueueLength());
    }

    @Override
    public void close() {
        closed = true;
        if (free.tryAcquire()) {
            closeConnection();
            free.release();
        }
    }

    private void closeConnection() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw new IllegalStateException("the database in memory cannot be closed", e);
            }
        }
    }

    private final class SingleLease implements Lease {
        private final Connection jdbc;

        SingleLease(Connection jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Connection jdbc() {
            return jdbc;
        }

        @Override
        public StatementCache statements() {
            return statements;
        }

        @Override
        public void giveBack() {
            if (closed) {
                closeConnection();
            }
            free.release();
        }

        @Override
        public void discard() {
            giveBack();
        }
    }
}
