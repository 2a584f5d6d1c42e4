package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log, the counters and the listeners what happens to the driver's connections. Safe for use by many threads. The logger
 * {@code io.aludel.pool} has at INFO what is unusual, and at DEBUG each loan.
 */
final class PoolWatch {
    private static final String LOGGER = "io.aludel.pool";

    private final PoolEvents events;
    private final Counters counters;
    private final Logger log;

    PoolWatch(PoolEvents events, Counters counters, EchoOptions echo) {
        this.events = events;
        this.counters = counters;
        this.log = LoggerFactory.getLogger(echo.logger(LOGGER));
    }

    /** A connection that a listener opens, or null to leave it to the driver. */
    @Nullable
    Connection connecting(ConnectTarget target) throws SQLException {
        return events.connecting(target);
    }

    void opened(Connection jdbc) throws SQLException {
        counters.opened.increment();
        log.debug("opened {}", name(jdbc));
        events.connected(jdbc);
    }

    void lent(Connection jdbc) throws SQLException {
        log.debug("lent {}", name(jdbc));
        events.fire(PoolEvent.Kind.CHECKOUT, jdbc, null);
    }

    void reset(Connection jdbc) throws SQLException {
        events.fire(PoolEvent.Kind.RESET, jdbc, null);
    }

    void givenBack(Connection jdbc) throws SQLException {
        log.debug("given back {}", name(jdbc));
        events.fire(PoolEvent.Kind.CHECKIN, jdbc, null);
    }

    /** Comes before the connection is closed for good. */
    void invalidated(Connection jdbc, @Nullable Throwable cause) {
        log.info(
                "gives up {}: {}",
                name(jdbc),
                cause == null ? "as it was told" : cause.getClass().getName());
        fireQuietly(PoolEvent.Kind.INVALIDATE, jdbc, cause);
        fireQuietly(PoolEvent.Kind.CLOSE, jdbc, cause);
    }

    /** Comes before the connection is replaced because of its age, or since others like it were lost. */
    void replaced(Connection jdbc) {
        log.info("replaces {}", name(jdbc));
        fireQuietly(PoolEvent.Kind.SOFT_INVALIDATE, jdbc, null);
        fireQuietly(PoolEvent.Kind.CLOSE, jdbc, null);
    }

    void closing(Connection jdbc) {
        log.debug("closes {}", name(jdbc));
        fireQuietly(PoolEvent.Kind.CLOSE, jdbc, null);
    }

    /** What is being given up may fail in a listener's hands as well. */
    private void fireQuietly(PoolEvent.Kind kind, Connection jdbc, @Nullable Throwable cause) {
        try {
            events.fire(kind, jdbc, cause);
        } catch (SQLException e) {
            log.debug("a listener of {} failed: {}", kind, e.getClass().getName());
        }
    }

    /** Some drivers' texts name the address with its password. */
    private static String name(Connection jdbc) {
        return jdbc.getClass().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(jdbc));
    }
}
