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
 * statements outlive a loan, neither of which the proxies would know.
 */
final class PooledSource implements ConnectionSource {
    private static final int STATEMENTS_PER_CONNECTION = 64;
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int PING_SECONDS = 5;

    private final DriverSource driver;
    private final PoolOptions options;
    private final ReentrantLock starting = new ReentrantLock();
    private final Map<Connection, StatementCache> prepared = new ConcurrentHashMap<>();
    private volatile @Nullable HikariPool pool;
    private boolean closed;

    PooledSource(DriverSource driver, PoolOptions options) {
        this.driver = driver;
        this.options = options;
    }

    @Override
    public Lease lease() throws SQLException {
        HikariPool started = started();
        while (true) {
            Connection lent = started.getConnection();
            Connection direct = lent.unwrap(Connection.class);
            if (options.prePing() && !direct.isValid(PING_SECONDS)) {
                forget(started, lent, direct);
                continue;
            }
            return new PooledLease(started, lent, direct, statementsOf(direct));
        }
    }

    private StatementCache statementsOf(Connection direct) {
        StatementCache known = prepared.get(direct);
        if (known != null) {
            return known;
        }
        // A new connection is rare, and the time to let go of those that the pool has closed meanwhile.
        prepared.keySet().removeIf(PooledSource::isClosed);
        StatementCache made = new StatementCache(STATEMENTS_PER_CONNECTION);
        prepared.put(direct, made);
        return made;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private void forget(HikariPool from, Connection lent, Connection direct) {
        prepared.remove(direct);
        from.evictConnection(lent);
    }

    private HikariPool started() throws SQLException {
        HikariPool running = pool;
        if (running != null) {
            return running;
        }
        starting.lock();
        try {
            if (closed) {
                throw new SQLException("the pool is closed");
            }
            if (pool == null) {
                driver.openAhead();
                pool = new HikariPool(configuration());
            }
            return pool;
        } finally {
            starting.unlock();
        }
    }

    private HikariConfig configuration() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("aludel-" + driver.url().dialectName());
        config.setDataSource(driver);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(options.maximum());
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(Math.max(250, options.timeout().toMillis()));
        config.setMaxLifetime(
                options.recycle().isZero()
                        ? 0
                        : Math.max(30_000, options.recycle().toMillis()));
        config.setKeepaliveTime(0);
        // The first connection is there already, see openAhead.
        config.setInitializationFailTimeout(-1);
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
    public void close() {
        starting.lock();
        try {
            closed = true;
            HikariPool running = pool;
            if (running != null) {
                running.shutdown();
            }
            prepared.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            starting.unlock();
        }
    }

    private final class PooledLease implements Lease {
        private final HikariPool from;
        private final Connection lent;
        private final Connection direct;
        private final StatementCache statements;

        PooledLease(HikariPool from, Connection lent, Connection direct, StatementCache statements) {
            this.from = from;
            this.lent = lent;
            this.direct = direct;
            this.statements = statements;
        }

        @Override
        public Connection jdbc() {
            return direct;
        }

        @Override
        public StatementCache statements() {
            return statements;
        }

        @Override
        public void giveBack() throws SQLException {
            lent.close();
        }

        @Override
        public void discard() {
            forget(from, lent, direct);
        }
    }
}
