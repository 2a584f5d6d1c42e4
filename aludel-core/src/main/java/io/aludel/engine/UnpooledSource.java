package io.aludel.engine;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection for each use, closed afterwards. */
final class UnpooledSource implements ConnectionSource {
    private final DriverSource driver;
    private final PoolWatch watch;
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean closed;

    UnpooledSource(DriverSource driver, PoolWatch watch) {
        this.driver = driver;
        this.watch = watch;
    }

    @Override
    public Lease lease() throws SQLException {
        if (closed) {
            throw new SQLException("the engine is closed");
        }
        java.sql.Connection opened = driver.open();
        opened.setAutoCommit(false);
        active.incrementAndGet();
        return new UnpooledLease(PhysicalConnection.own(opened));
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(active.get(), 0, 0);
    }

    @Override
    public void invalidateBeside(PhysicalConnection lost) {
        // Nothing is kept that could be stale.
    }

    @Override
    public void renew() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String exhaustion() {
        return "The database has no connection left. Usually some are not closed: use try-with-resources.";
    }

    private final class UnpooledLease implements Lease {
        private final PhysicalConnection physical;

        UnpooledLease(PhysicalConnection physical) {
            this.physical = physical;
        }

        @Override
        public PhysicalConnection physical() {
            return physical;
        }

        @Override
        public void giveBack() throws SQLException {
            active.decrementAndGet();
            watch.closing(physical.jdbc());
            physical.jdbc().close();
        }

        @Override
        public void discard() {
            active.decrementAndGet();
            Closing.quietly(physical.jdbc());
        }
    }
}
