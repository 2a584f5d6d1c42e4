package io.aludel.engine;

import java.sql.SQLException;

/** Is told what happens to the driver's connections. */
@FunctionalInterface
public interface PoolListener {
    /**
     * Called in the thread that causes the event.
     *
     * @throws SQLException when the driver's connection fails. At {@link PoolEvent.Kind#CHECKOUT} a connection that was lost is
     *     replaced by another, up to three times; otherwise the failure reaches the caller as a {@code ConnectionException}
     */
    void on(PoolEvent event) throws SQLException;
}
