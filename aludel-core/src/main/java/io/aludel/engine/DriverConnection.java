package io.aludel.engine;

import io.aludel.sql.IsolationLevel;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The driver's connection under a {@link Connection}, for what JDBC alone can do. One thread at a time.
 *
 * <pre>{@code
 * long copied = connection.driver().use(jdbc ->
 *         jdbc.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY visits FROM STDIN", reader));
 * }</pre>
 */
public final class DriverConnection {
    private final Connection connection;
    private final Checkout checkout;

    DriverConnection(Connection connection, Checkout checkout) {
        this.connection = connection;
        this.checkout = checkout;
    }

    /**
     * Does something by JDBC within the connection's transaction, which begins if it has not. Stored procedures, several results of
     * one call, COPY and the like are done this way.
     *
     * @throws io.aludel.error.DatabaseException when the database reports an error
     */
    public <R extends @Nullable Object> R use(JdbcWork<R> work) {
        connection.transaction().beginIfNeeded();
        try {
            return work.with(checkout.jdbc());
        } catch (SQLException e) {
            throw connection.failure(e, "(work of the application by JDBC)");
        }
    }

    /**
     * Whatever the application wants to remember about the driver's connection, as long as that is open. The next user of the same one
     * finds it again.
     */
    public Map<Object, Object> info() {
        return checkout.physical().info();
    }

    /** How much transactions see of each other here, as the database says. */
    public IsolationLevel isolationLevel() {
        connection.transaction().requireUsable();
        if (checkout.isAutocommit()) {
            return IsolationLevel.AUTOCOMMIT;
        }
        try {
            return JdbcIsolation.ofJdbc(checkout.jdbc().getTransactionIsolation());
        } catch (SQLException e) {
            throw connection.failure(e, "(question for the isolation level)");
        }
    }

    /**
     * Gives the driver's connection up: it is closed, and nobody gets it again. The next statement goes to another one; where a
     * transaction had begun, {@link Connection#rollback()} has to be called before.
     */
    public void invalidate() {
        connection.transaction().invalidate();
    }

    /**
     * Lets the pool replace the driver's connection when it would be lent next; until then it goes on, and so does its transaction. The
     * listeners of {@link PoolEvent.Kind#SOFT_INVALIDATE} are called then. Where a data source lends connections, replacing them is its
     * own affair, and this does nothing.
     */
    public void retire() {
        checkout.physical().retire();
    }

    /** Whether the driver's connection was lost or given up, and no statement has asked for another one yet. */
    public boolean isInvalidated() {
        return checkout.isInvalidated();
    }
}
