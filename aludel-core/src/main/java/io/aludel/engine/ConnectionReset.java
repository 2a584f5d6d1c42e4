package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings a driver's connection back to how a new one is, in the place of the usual rollback, when it goes back to the pool. Must be
 * safe for use by many threads.
 *
 * <pre>{@code
 * Engine engine = Engine.builder(url)
 *         .resetOnReturn((jdbc, transactionEnded) -> {
 *             jdbc.setAutoCommit(true);
 *             try (Statement statement = jdbc.createStatement()) {
 *                 statement.execute("DISCARD ALL");
 *             }
 *         })
 *         .build();
 * }</pre>
 *
 * <p>Afterwards the engine turns automatic commits off and takes nothing of the session for granted: not its isolation level, nor
 * whether it is read-only.
 */
@FunctionalInterface
public interface ConnectionReset {
    /**
     * Called whenever a connection goes back, before the listeners of {@link PoolEvent.Kind#RESET}.
     *
     * @param jdbc the driver's connection
     * @param transactionEnded whether nothing is open: a {@link io.aludel.engine.Connection} has ended its transaction by itself. A
     *     connection of {@link Engine#rawConnection()} comes as its user left it; what is still open has to be ended here
     * @throws SQLException when the connection fails; it is closed, and nobody gets it again
     */
    void reset(Connection jdbc, boolean transactionEnded) throws SQLException;
}
