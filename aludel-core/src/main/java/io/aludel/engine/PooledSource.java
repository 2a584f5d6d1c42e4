package io.aludel.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connections kept by HikariCP; started at first use.
 *
 * <p>Work goes to the driver's connection rather than through HikariCP's proxies: transactions are ended here, and prepared
 * statements outlive a loan, neither of which the proxies would know. Age and staleness are decided here too, when a connection is
 * about to be lent, and never while it is in use.
 */
final class PooledSource implements ConnectionSource {
    private static final Duration IDLE = Duration.ofMinutes(10);
    /** HikariCP opens connections in a thread of its own, for which less would not do. */
    private static final long LEAST_TIMEOUT = 250;

    private static final int PINGS = 3;

    private final DriverSource driver;
    private final PoolOptions options;
    private final PoolWatch watch;
    private final Freshness freshness;
    private final ReentrantLock starting = new ReentrantLock();
    private final Map<Connection, PhysicalConnection> known = new ConcurrentHashMap<>();
    private volatile @Nullable HikariPool pool;
    private volatile boolean closed;

    PooledSource(DriverSource driver, PoolOptions options, PoolWatch watch) {
        this.driver = driver;
        this.options = options;
        this.watch = watch;
        this.freshness = new Freshness(options);
    }

    @Override
    public Lease lease() throws SQLException {
        HikariPool started = started();
        int silent = 0;
        while (true) {
            Connection lent = started.getConnection(patience(started));
            PhysicalConnection physical = physical(lent.unwrap(Connection.class));
            if (freshness.isStale(physical)) {
                watch.replaced(physical.jdbc());
                forget(started, lent, physical);
            } else if (freshness.answers(physical)) {
                return new PooledLease(started, lent, physical);
            } else {
                SQLException silence = new SQLException("the database does not answer", "08006");
                watch.invalidated(physical.jdbc(), silence);
                forget(started, lent, physical);
                invalidateBeside(physical);
                if (++silent == PINGS) {
                    throw silence;
                }
            }
        }
    }

    /** A wait that may have to see a connection opened is not shorter than that takes. */
    private long patience(HikariPool started) {
        long wanted = Math.max(1, options.timeout().toMillis());
        return started.getActiveConnections() < options.maximum() ? Math.max(LEAST_TIMEOUT, wanted) : wanted;
    }

    private PhysicalConnection physical(Connection direct) {
        PhysicalConnection found = known.get(direct);
        if (found != null) {
            return found;
        }
        // A new connection is rare, and the time to let go of those that the pool has closed meanwhile.
        known.values().removeIf(PhysicalConnection::isClosed);
        PhysicalConnection made = PhysicalConnection.own(direct);
        known.put(direct, made);
        return made;
    }

    private void forget(HikariPool from, Connection lent, PhysicalConnection physical) {
        known.remove(physical.jdbc());
        from.evictConnection(lent);
    }

    private HikariPool started() throws SQLException {
        HikariPool running = pool;
        if (running != null && !closed) {
            return running;
        }
        starting.lock();
        try {
            if (closed) {
                throw new SQLException("the pool is closed");
            }
            if (pool == null) {
                pool = start();
            }
            return pool;
        } finally {
            starting.unlock();
        }
    }

    /**
     * The first connection is opened here, which tells at once what is wrong. The pool takes it over while it is made: where it opens one
     * itself, its thread sleeps afterwards, and closing the pool waits for that.
     */
    private HikariPool start() throws SQLException {
        driver.openAhead();
        HikariConfig configuration = configuration();
        configuration.setMinimumIdle(1);
        configuration.setInitializationFailTimeout(1);
        try {
            return new HikariPool(configuration);
        } catch (HikariPool.PoolInitializationException e) {
            throw new SQLException("the pool cannot start", e);
        } finally {
            configuration.setMinimumIdle(0);
        }
    }

    private HikariConfig configuration() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("aludel-" + driver.url().dialectName());
        config.setDataSource(driver);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(options.maximum());
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(Math.max(LEAST_TIMEOUT, options.timeout().toMillis()));
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        // Its test of an idle connection begins a transaction, which has to end again.
        config.setIsolateInternalQueries(true);
        config.validate();
        return config;
    }

    @Override
    public PoolStatus status() {
        HikariPool running = pool;
        return running == null
                ? PoolStatus.NONE
                : new PoolStatus(
                        running.getActiveConnections(),
                        running.getIdleConnections(),
                        running.getThreadsAwaitingConnection());
    }

    @Override
    public void invalidateBeside(PhysicalConnection lost) {
        if (freshness.invalidateBeside(lost)) {
            renew();
        }
    }

    @Override
    public void renew() {
        HikariPool running = pool;
        if (running != null) {
            running.softEvictConnections();
        }
    }

    @Override
    public void close() {
        starting.lock();
        try {
            closed = true;
            renew();
            endWhenUnused();
        } finally {
            starting.unlock();
        }
    }

    /** HikariCP breaks off connections in use when it ends, so it has to wait for the last one. */
    private void endWhenUnused() {
        HikariPool running = pool;
        if (running != null && running.getActiveConnections() == 0) {
            try {
                running.shutdown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            known.clear();
        }
    }

    @Override
    public String exhaustion() {
        return "poolSize(" + options.size() + ") and maxOverflow(" + options.maxOverflow() + ") allow "
                + options.maximum() + " connections, all of them are in use, and none came back within "
                + options.timeout().toMillis() + " ms."
                + "\n  Usually some are not closed: use try-with-resources. If they are, raise poolSize or maxOverflow.";
    }

    private final class PooledLease implements Lease {
        private final HikariPool from;
        private final Connection lent;
        private final PhysicalConnection physical;

        PooledLease(HikariPool from, Connection lent, PhysicalConnection physical) {
            this.from = from;
            this.lent = lent;
            this.physical = physical;
        }

        @Override
        public PhysicalConnection physical() {
            return physical;
        }

        @Override
        public void giveBack() throws SQLException {
            lent.close();
            returned();
        }

        @Override
        public void discard() {
            forget(from, lent, physical);
            returned();
        }

        private void returned() {
            if (closed) {
                endWhenUnused();
            }
        }
    }
}
