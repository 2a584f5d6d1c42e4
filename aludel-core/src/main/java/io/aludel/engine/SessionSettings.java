package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.PoolerSupport;
import io.aludel.dialect.TransactionSupport;
import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a driver's connection to what the options ask for, sending only what differs from what it has: a connection that comes from
 * the pool may still have what its last user asked for. Immutable.
 */
final class SessionSettings {
    private final Dialect dialect;
    private final TransactionSupport support;
    /** Set where each transaction has to be told what it is, since there are no sessions. */
    private final @Nullable PoolerSupport pooler;

    SessionSettings(Dialect dialect, @Nullable PoolerSupport pooler) {
        this.dialect = dialect;
        this.pooler = pooler;
        this.support = dialect.transactions();
    }

    /**
     * Refuses what the database does not have.
     *
     * @throws ArgumentException for an isolation level that it does not have
     * @throws CompileException for what it cannot be told
     */
    void check(ExecutionOptions options) {
        options.get(ExecutionOptions.ISOLATION_LEVEL).ifPresent(level -> {
            if (!support.levels().contains(level)) {
                String levels = Arrays.stream(IsolationLevel.values())
                        .filter(support.levels()::contains)
                        .map(IsolationLevel::sql)
                        .collect(Collectors.joining(", "));
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        dialect.name() + " has no isolation level " + level.sql() + ".\n  It has " + levels + ".");
            }
        });
        if (options.get(ExecutionOptions.READ_ONLY, false) && support.readOnly() == null) {
            throw unsupported("a read-only transaction", "Connect as a user who may not write.");
        }
        if (pooler != null && isAutocommit(options) && options.get(ExecutionOptions.READ_ONLY, false)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "READ_ONLY with AUTOCOMMIT is a setting of a session, and behind pooling=transaction there are none."
                            + "\n  Read within a transaction.");
        }
        checkLock(options);
        if (options.get(ExecutionOptions.DEFERRABLE, false) && support.deferrable() == null) {
            throw unsupported("a deferrable transaction", "Only PostgreSQL has them; leave the option out.");
        }
    }

    private void checkLock(ExecutionOptions options) {
        if (options.get(ExecutionOptions.LOCK_AT_BEGIN, false) && support.lockAtBegin() == null) {
            throw unsupported("a lock for writing at the beginning of a transaction", "Lock rows by forUpdate().");
        }
    }

    /** Replaces the transaction that the driver has just begun, and that holds nothing yet, where it shall hold a lock. */
    void begin(PhysicalConnection connection, ExecutionOptions options) throws SQLException {
        if (pooler != null) {
            tell(connection, options, pooler);
        }
        TransactionSupport.Switch lock = support.lockAtBegin();
        if (lock == null || !options.get(ExecutionOptions.LOCK_AT_BEGIN, false) || connection.isAutocommit()) {
            return;
        }
        try (Statement statement = connection.jdbc().createStatement()) {
            statement.execute("COMMIT");
            try {
                statement.execute(lock.on());
            } catch (SQLException e) {
                // The driver goes on believing that a transaction has begun.
                statement.execute(lock.off());
                throw e;
            }
        }
    }

    /** Says to the transaction, as its first statement, what is otherwise said to the session. */
    private static void tell(PhysicalConnection connection, ExecutionOptions options, PoolerSupport pooler)
            throws SQLException {
        List<String> characteristics = new ArrayList<>();
        options.get(ExecutionOptions.ISOLATION_LEVEL)
                .ifPresent(level -> characteristics.add("ISOLATION LEVEL " + level.sql()));
        if (options.get(ExecutionOptions.READ_ONLY, false)) {
            characteristics.add("READ ONLY");
        }
        if (options.get(ExecutionOptions.DEFERRABLE, false)) {
            characteristics.add("DEFERRABLE");
        }
        if (characteristics.isEmpty() || connection.isAutocommit()) {
            return;
        }
        try (Statement statement = connection.jdbc().createStatement()) {
            statement.execute(pooler.characteristics().formatted(String.join(", ", characteristics)));
        }
    }

    private CompileException unsupported(String construct, String remedy) {
        return dialect.syntax().unsupported(construct, remedy);
    }

    /** The connection is in no transaction before and after. */
    void apply(PhysicalConnection connection, ExecutionOptions options) throws SQLException {
        connection.networkTimeout(options.get(ExecutionOptions.NETWORK_TIMEOUT).orElse(null));
        if (pooler != null) {
            connection.isolate(isAutocommit(options) ? IsolationLevel.AUTOCOMMIT : null);
            return;
        }
        connection.isolate(options.get(ExecutionOptions.ISOLATION_LEVEL).orElse(null));
        boolean readOnly = options.get(ExecutionOptions.READ_ONLY, false);
        if (readOnly != connection.isReadOnly()) {
            turn(connection, support.readOnly(), readOnly);
            connection.readOnly(readOnly);
        }
        boolean deferrable = options.get(ExecutionOptions.DEFERRABLE, false);
        if (deferrable != connection.isDeferrable()) {
            turn(connection, support.deferrable(), deferrable);
            connection.deferrable(deferrable);
        }
    }

    private static boolean isAutocommit(ExecutionOptions options) {
        return options.get(ExecutionOptions.ISOLATION_LEVEL)
                .filter(level -> level == IsolationLevel.AUTOCOMMIT)
                .isPresent();
    }

    private static void turn(PhysicalConnection connection, TransactionSupport.@Nullable Switch twoWays, boolean on)
            throws SQLException {
        if (twoWays == null) {
            return;
        }
        try (Statement statement = connection.jdbc().createStatement()) {
            statement.execute(on ? twoWays.on() : twoWays.off());
        }
        if (!connection.isAutocommit()) {
            // The driver began a transaction for it.
            connection.jdbc().commit();
        }
    }
}
