package io.aludel.migrate.run;

import io.aludel.dialect.SessionSupport;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.ServerPooling;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.Table;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps other processes from migrating a database at the same time. It belongs to the session that migrates, or to an open file, and so
 * goes with the process that holds it, however that ends. One thread.
 */
public interface MigrationLock extends AutoCloseable {
    /** Locks nothing. */
    MigrationLock NONE = () -> {};

    /** Lets the next one in. */
    @Override
    void close();

    /** A way to lock; each attempt either gets the lock or says who has it. */
    interface Attempts extends AutoCloseable {
        /** Takes the lock if nobody has it. */
        boolean take();

        /** Lets others know who has taken it. */
        void announce();

        /** Who has it; empty when nobody has. */
        Optional<LockHolder> holder();

        /** Gives the lock back, if it was taken, and everything else. */
        @Override
        void close();
    }

    /** How long a lock may be without the name of its process before it is said without. */
    Duration UNSIGNED = Duration.ofSeconds(2);

    /**
     * Waits for the lock.
     *
     * @param connection the session that is going to migrate
     * @throws MigrationException when somebody else has it for longer than the patience lasts
     */
    static MigrationLock acquire(Engine engine, Connection connection, RunOptions options) {
        Attempts attempts = attempts(engine, connection, options.versions().table());
        try {
            long begin = System.nanoTime();
            long end = begin + options.patience().toNanos();
            boolean told = false;
            while (!attempts.take()) {
                if (System.nanoTime() >= end) {
                    throw held(attempts.holder().orElse(LockHolder.ENDED), options.patience());
                }
                told = told || tell(attempts, options, System.nanoTime() - begin >= UNSIGNED.toNanos());
                pause();
            }
            attempts.announce();
            return attempts::close;
        } catch (RuntimeException e) {
            attempts.close();
            throw e;
        }
    }

    /** Whether it is known who is waited for: not yet in the moment between taking a lock and signing it, unless that moment lasts. */
    private static boolean tell(Attempts attempts, RunOptions options, boolean unsigned) {
        Logger log = LoggerFactory.getLogger(MigrationLock.class);
        Optional<LockHolder> holder =
                attempts.holder().filter(other -> other.process() != null || unsigned && other.session() != null);
        holder.ifPresent(other -> {
            log.info("Waiting for {}", other);
            options.listeners().forEach(listener -> listener.waiting(other));
        });
        return holder.isPresent();
    }

    /** Who is migrating now; empty when nobody is. */
    static Optional<LockHolder> holder(Engine engine, RunOptions options) {
        try (Connection connection = engine.connect();
                Attempts attempts =
                        attempts(engine, connection, options.versions().table())) {
            return attempts.holder();
        }
    }

    /**
     * Ends the session that is migrating now, and with it the lock and what was not committed. Its process fails.
     *
     * @return whose session it was; empty when nobody was migrating
     * @throws MigrationException where sessions cannot end others
     */
    static Optional<LockHolder> end(Engine engine, RunOptions options) {
        Optional<LockHolder> holder = holder(engine, options);
        holder.ifPresent(other -> {
            String end = engine.dialect().sessions().end();
            String session = other.session();
            if (end == null || session == null || !session.matches("\\d+")) {
                throw new MigrationException(
                        ErrorCode.UNSUPPORTED_OPERATION,
                        "the session of " + other + " cannot be ended from here."
                                + "\n  End the process itself; the lock goes with it.");
            }
            try (Connection connection = engine.connect()) {
                JdbcAsk.run(connection, end.replace("%s", session));
                connection.commit();
            }
        });
        return holder;
    }

    /** The number that the database knows a session by; null where it has none. */
    static @Nullable String session(Connection connection) {
        String number = connection.dialect().sessions().number();
        return number == null ? null : JdbcAsk.row(connection, number).get(0);
    }

    private static Attempts attempts(Engine engine, Connection connection, Table versions) {
        SessionSupport sessions = engine.dialect().sessions();
        if (sessions.locks() != null && engine.serverPooling() == ServerPooling.TRANSACTION) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "migrations hold a lock of their session, and " + engine + " is behind a pooler that has none"
                            + " (pooling=transaction)."
                            + "\n  Give migrations an engine with a direct connection to the server.");
        }
        if (sessions.locks() != null) {
            return new SessionLock(connection, sessions.locks(), versions);
        }
        return sessions.filed() ? FileLocks.of(engine) : new RowLock(engine, connection, versions);
    }

    private static MigrationException held(LockHolder holder, Duration patience) {
        return new MigrationException(
                ErrorCode.MIGRATION_LOCKED,
                "another process is migrating this database: " + holder + ". It was waited for " + patience.toSeconds()
                        + " seconds."
                        + "\n  Usually several instances of an application start at once; then wait longer, with --wait."
                        + "\n  The lock ends with the session that holds it; unlock --force ends that session.");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(ErrorCode.MIGRATION_LOCKED, "the wait for the lock was interrupted.", e);
        }
    }
}
