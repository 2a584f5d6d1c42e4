package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.sql.ExecutionOptions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The driver's connection under a {@link Connection}: on loan, or lost and had anew at its next use. One thread at a
 * time.
 */
final class Checkout {
    private static final int ATTEMPTS = 3;

    private final EngineParts parts;
    private ExecutionOptions options;
    private final @Nullable Connection owner;
    private @Nullable Lease lease;

    /**
     * Takes a connection.
     *
     * @param owner for which connection of the application, or null for its use by JDBC
     */
    Checkout(EngineParts parts, ExecutionOptions options, @Nullable Connection owner) {
        this.parts = parts;
        this.options = options;
        this.owner = owner;
        this.lease = taken();
    }

    private Lease taken() {
        if (parts.closed().get()) {
            throw Failures.engineClosed();
        }
        SQLException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Lease taken = leased();
            try {
                parts.settings().apply(taken.physical(), options);
                parts.pool().lent(taken.jdbc());
                return taken;
            } catch (SQLException e) {
                last = e;
                parts.pool().invalidated(taken.jdbc(), e);
                taken.discard();
                if (parts.dialect().classify(e) != ErrorCode.CONNECTION_LOST) {
                    break;
                }
            } catch (RuntimeException | Error e) {
                taken.discard();
                throw e;
            }
        }
        throw parts.unreachable(Objects.requireNonNull(last), owner);
    }

    private Lease leased() {
        try {
            return parts.source().lease();
        } catch (SQLException e) {
            throw parts.unreachable(e, owner);
        }
    }

    /** The connection, another one when the last one was lost. */
    PhysicalConnection physical() {
        Lease present = lease;
        if (present == null) {
            present = taken();
            lease = present;
        }
        return present.physical();
    }

    java.sql.Connection jdbc() {
        return physical().jdbc();
    }

    /** A transaction begins. */
    void begin() throws SQLException {
        parts.settings().begin(physical(), options);
    }

    /** What was chosen for this connection, that of the engine included. */
    ExecutionOptions options() {
        return options;
    }

    /** Brings the connection to other options. It is in no transaction. */
    void choose(ExecutionOptions changed) {
        parts.settings().check(changed);
        Lease present = lease;
        if (present != null) {
            try {
                parts.settings().apply(present.physical(), changed);
            } catch (SQLException e) {
                throw parts.unreachable(e, owner);
            }
        }
        options = changed;
    }

    boolean isAutocommit() {
        Lease present = lease;
        return present != null && present.physical().isAutocommit();
    }

    /** Keeps a statement for its next use, unless its connection is gone. */
    void keep(String key, PreparedStatement statement) throws SQLException {
        Lease present = lease;
        if (present == null) {
            statement.close();
        } else {
            present.physical().statements().giveBack(key, statement);
        }
    }

    /** Whether there is none, and the next use gets another one. */
    boolean isInvalidated() {
        return lease == null;
    }

    /** Gives the connection up. The next use gets another one. */
    void invalidate(@Nullable Throwable cause) {
        Lease present = lease;
        lease = null;
        if (present != null) {
            parts.pool().invalidated(present.jdbc(), cause);
            present.discard();
        }
    }

    /** The server went away: gives the connection up, and with it those that the pool has. */
    void lost(Failure failure) {
        Lease present = lease;
        if (present != null && failure.invalidatesPool()) {
            parts.source().invalidateBeside(present.physical());
        }
        invalidate(failure.exception());
    }

    /** Gives the connection back, in no transaction. */
    void giveBack() {
        giveBack(true);
    }

    /**
     * Gives the connection back.
     *
     * @param ended whether it is in no transaction; otherwise the application's reset ends what is open, or nobody does
     */
    void giveBack(boolean ended) {
        Lease present = lease;
        lease = null;
        if (present == null) {
            return;
        }
        java.sql.Connection jdbc = present.jdbc();
        try {
            reset(present.physical(), ended);
            parts.pool().reset(jdbc);
            if (present.isForeign()) {
                parts.settings().apply(present.physical(), ExecutionOptions.NONE);
            }
            parts.pool().givenBack(jdbc);
        } catch (SQLException | RuntimeException | Error e) {
            parts.pool().invalidated(jdbc, e);
            present.discard();
            throw e instanceof SQLException thrown ? parts.unreachable(thrown, owner) : sneaky(e);
        }
        try {
            present.giveBack();
        } catch (SQLException e) {
            throw parts.unreachable(e, owner);
        }
    }

    private void reset(PhysicalConnection physical, boolean ended) throws SQLException {
        ConnectionReset own = parts.reset();
        if (own != null) {
            own.reset(physical.jdbc(), ended);
            physical.forgetSettings();
        }
    }

    private static RuntimeException sneaky(Throwable unchecked) {
        if (unchecked instanceof Error error) {
            throw error;
        }
        return (RuntimeException) unchecked;
    }
}
