package io.aludel.engine;

import io.aludel.sql.IsolationLevel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the driver with what is known about it as long as it is open, whoever has it on loan. One thread at a time; only
 * {@link #isClosed()} may be asked by others.
 */
final class PhysicalConnection {
    private static final int STATEMENTS = 64;

    private final Connection jdbc;
    private final StatementCache statements;
    private final long openedAt = System.nanoTime();
    private final Map<Object, Object> info = new ConcurrentHashMap<>();
    /** What the connection was brought to; null for what the driver began with. */
    private @Nullable IsolationLevel isolation;

    private @Nullable Integer firstIsolation;
    private boolean readOnly;
    private boolean deferrable;
    private @Nullable Duration networkTimeout;
    private int firstNetworkTimeout;
    private boolean retired;

    private PhysicalConnection(Connection jdbc, StatementCache statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** One that nobody else prepares statements on. */
    static PhysicalConnection own(Connection jdbc) {
        return new PhysicalConnection(jdbc, new StatementCache(STATEMENTS));
    }

    /** One that others use as well. */
    static PhysicalConnection foreign(Connection jdbc) {
        return new PhysicalConnection(jdbc, StatementCache.none());
    }

    Connection jdbc() {
        return jdbc;
    }

    StatementCache statements() {
        return statements;
    }

    Map<Object, Object> info() {
        return info;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - openedAt > age.toNanos();
    }

    /** Whether it was opened before that point of {@link System#nanoTime()}. */
    boolean isOpenedBefore(long time) {
        return openedAt - time < 0;
    }

    /** Whether nobody shall get it again once it has come back. */
    boolean isRetired() {
        return retired;
    }

    void retire() {
        retired = true;
    }

    /** Takes it for granted no longer that the session is as it was left, since others have changed it. */
    void forgetSettings() throws SQLException {
        isolation = null;
        firstIsolation = null;
        readOnly = false;
        deferrable = false;
        if (jdbc.getAutoCommit()) {
            jdbc.setAutoCommit(false);
        }
    }

    boolean isClosed() {
        try {
            return jdbc.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    boolean isAutocommit() {
        return isolation == IsolationLevel.AUTOCOMMIT;
    }

    /** Moves from one isolation level to another; null is what the driver began with. */
    void isolate(@Nullable IsolationLevel wanted) throws SQLException {
        if (wanted == isolation) {
            return;
        }
        boolean autocommit = wanted == IsolationLevel.AUTOCOMMIT;
        if (autocommit != isAutocommit()) {
            jdbc.setAutoCommit(autocommit);
        }
        if (firstIsolation == null && wanted != null && !autocommit) {
            firstIsolation = jdbc.getTransactionIsolation();
        }
        if (firstIsolation != null) {
            jdbc.setTransactionIsolation(wanted == null || autocommit ? firstIsolation : JdbcIsolation.toJdbc(wanted));
        }
        isolation = wanted;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    void readOnly(boolean now) {
        readOnly = now;
    }

    boolean isDeferrable() {
        return deferrable;
    }

    void deferrable(boolean now) {
        deferrable = now;
    }

    /** Limits the silence of the network; null is what the driver began with. */
    void networkTimeout(@Nullable Duration wanted) throws SQLException {
        if (wanted == null ? networkTimeout == null : wanted.equals(networkTimeout)) {
            return;
        }
        if (networkTimeout == null) {
            firstNetworkTimeout = jdbc.getNetworkTimeout();
        }
        jdbc.setNetworkTimeout(Runnable::run, wanted == null ? firstNetworkTimeout : (int) wanted.toMillis());
        networkTimeout = wanted;
    }
}
