package io.aludel.migrate.run;

import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.Table;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps other processes from migrating a database at the same time. It belongs to a session of the database, or to an open file, and
 * so goes with the process that holds it, however that ends. One thread.
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

        /** Who has it, as far as the database can say. */
        String holder();

        /** Gives the lock back, if it was taken, and everything else. */
        @Override
        void close();
    }

    /**
     * Waits for the lock.
     *
     * @throws MigrationException when somebody else has it for longer than the patience lasts
     */
    static MigrationLock acquire(Engine engine, RunOptions options) {
        Attempts attempts = attempts(engine, options.versions().table());
        try {
            long end = System.nanoTime() + options.patience().toNanos();
            while (!attempts.take()) {
                if (System.nanoTime() >= end) {
                    throw held(attempts.holder(), options.patience());
                }
                pause();
            }
            return attempts::close;
        } catch (RuntimeException e) {
            attempts.close();
            throw e;
        }
    }

    /** Who is migrating now; empty when nobody is. */
    static Optional<String> holder(Engine engine, RunOptions options) {
        try (Attempts attempts = attempts(engine, options.versions().table())) {
            return attempts.take() ? Optional.empty() : Optional.of(attempts.holder());
        }
    }

    private static Attempts attempts(Engine engine, Table versions) {
        return switch (engine.dialect().name()) {
            case "postgresql" -> new AdvisoryLock(engine, versions);
            case "mysql", "mariadb" -> new NamedLock(engine, versions);
            case "sqlite" -> FileLocks.of(engine);
            default -> new RowLock(engine, versions);
        };
    }

    private static MigrationException held(String holder, Duration patience) {
        return new MigrationException(
                ErrorCode.MIGRATION_LOCKED,
                "another process is migrating this database: " + holder + ". It was waited for " + patience.toSeconds()
                        + " seconds."
                        + "\n  Usually several instances of an application start at once; then wait longer, with --wait."
                        + "\n  The lock ends with the session that holds it; nothing has to be cleared.");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(ErrorCode.MIGRATION_LOCKED, "the wait for the lock was interrupted.", e);
        }
    }

    /** How this process is called in what others are told. */
    static String self() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unknown host";
        }
        return "process " + ProcessHandle.current().pid() + " on " + host;
    }
}
