package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the driver has reported and that is about to be thrown. One thread, for the time of the call.
 *
 * <pre>{@code
 * engine.events().onError(error -> {
 *     if ("P0001".equals(error.thrown().getSQLState())) {
 *         error.replaceWith(new OrderRefusedException(error.failure()));
 *     }
 * });
 * }</pre>
 */
public final class ErrorEvent {
    private final SQLException thrown;
    private final @Nullable String sql;
    private final @Nullable Connection connection;
    private RuntimeException failure;
    private boolean disconnect;
    private boolean invalidatesPool;
    private final boolean ping;

    ErrorEvent(
            SQLException thrown,
            RuntimeException failure,
            boolean disconnect,
            @Nullable String sql,
            @Nullable Connection connection,
            boolean ping) {
        this.thrown = thrown;
        this.failure = failure;
        this.disconnect = disconnect;
        this.invalidatesPool = disconnect;
        this.sql = sql;
        this.connection = connection;
        this.ping = ping;
    }

    /** What the driver threw. Its message may show values, which {@link #failure()} does not. */
    public SQLException thrown() {
        return thrown;
    }

    /** What will be thrown: Aludel's exception, or what an earlier listener put in its place. */
    public RuntimeException failure() {
        return failure;
    }

    /** The statement, or null where there was none. */
    public @Nullable String sql() {
        return sql;
    }

    /** The connection, or null when it could not be had. */
    public @Nullable Connection connection() {
        return connection;
    }

    /** Whether the failure came from the test of a connection before it was lent. */
    public boolean isPing() {
        return ping;
    }

    /** Whether the connection counts as lost. */
    public boolean isDisconnect() {
        return disconnect;
    }

    /** Says whether the connection counts as lost, in place of the dialect. */
    public void setDisconnect(boolean lost) {
        disconnect = lost;
    }

    /** Whether a lost connection makes the pool replace all others that are older. */
    public boolean invalidatesPool() {
        return invalidatesPool;
    }

    /** Says whether a lost connection makes the pool replace all others that are older. */
    public void setInvalidatesPool(boolean all) {
        invalidatesPool = all;
    }

    /** Has another exception thrown; best one whose cause is {@link #failure()}. */
    public void replaceWith(RuntimeException other) {
        failure = requireNonNull(other, "other");
    }
}
