package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection, lent to one user at a time and kept until the engine closes: a database in memory lives in it. */
final class SingleSource implements ConnectionSource {
    private final DriverSource driver;
    private final PoolWatch watch;
    private final PoolOptions options;
    private final boolean asserting;
    private final Semaphore free = new Semaphore(1, true);
    private volatile @Nullable PhysicalConnection connection;
    private volatile @Nullable Throwable lentHere;
    private volatile boolean renewed;
    private volatile boolean closed;

    SingleSource(DriverSource driver, PoolOptions options, PoolWatch watch) {
        this.driver = driver;
        this.watch = watch;
        this.options = options;
        this.asserting = options.kind() == PoolKind.ASSERTING;
    }

    @Override
    public Lease lease() throws SQLException {
        acquire();
        try {
            PhysicalConnection kept = connection;
            if (renewed) {
                renewed = false;
                closeConnection();
            } else if (kept != null && kept.isRetired()) {
                connection = null;
                watch.replaced(kept.jdbc());
                Closing.quietly(kept.jdbc());
            }
            return new SingleLease(opened());
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void acquire() throws SQLException {
        if (asserting) {
            if (!free.tryAcquire()) {
                throw new InvalidRequestException(
                        ErrorCode.POOL_EXHAUSTED,
                        "a second connection was asked for while the first one is in use, which the asserting pool forbids."
                                + "\n  Where the first one was lent is the cause of this exception.",
                        lentHere);
            }
            lentHere = new IllegalStateException(
                    "the connection was lent here, to " + Thread.currentThread().getName());
            return;
        }
        try {
            if (!free.tryAcquire(options.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("the only connection to the database in memory is in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the connection", e);
        }
    }

    private PhysicalConnection opened() throws SQLException {
        if (closed) {
            throw new SQLException("the engine is closed");
        }
        PhysicalConnection known = connection;
        if (known == null) {
            Connection jdbc = driver.open();
            jdbc.setAutoCommit(false);
            known = PhysicalConnection.own(jdbc);
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
    public void invalidateBeside(PhysicalConnection lost) {
        // There are no others.
    }

    @Override
    public void renew() {
        if (free.tryAcquire()) {
            closeConnection();
            free.release();
        } else {
            renewed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        renew();
    }

    @Override
    public String exhaustion() {
        return "A database in memory has one connection, and it is in use. Close that one first, or use a file.";
    }

    private void closeConnection() {
        PhysicalConnection open = connection;
        connection = null;
        if (open != null) {
            watch.closing(open.jdbc());
            Closing.quietly(open.jdbc());
        }
    }

    private final class SingleLease implements Lease {
        private final PhysicalConnection physical;

        SingleLease(PhysicalConnection physical) {
            this.physical = physical;
        }

        @Override
        public PhysicalConnection physical() {
            return physical;
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
            closeConnection();
            free.release();
        }
    }
}
