package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.run.Journal.Entry;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out single steps over a connection. Each is one transaction, or leaves a journal of what was done of it.
 *
 * @param undoable whether statements can be rolled back, but for those outside a transaction
 * @param joined whether the transaction is the application's
 * @param whole whether all steps are one transaction
 * @param interrupted what is left of an earlier run
 */
record StepRunner(
        Connection connection,
        Journal journal,
        RunOptions options,
        Revisions revisions,
        boolean undoable,
        boolean joined,
        boolean whole,
        List<Entry> interrupted) {
    private static final long LONGEST_PAUSE = 30_000;

    /** Does a step, and says so in the table of versions. */
    void run(RevisionStep step, Set<String> heads) {
        if (!(step instanceof RevisionMove move)) {
            recordOverConnection(step, heads);
            return;
        }
        RevisionScript script = revisions.script(move.node());
        if (!undoable || !script.transactional()) {
            journal.create();
            connection.commit();
        }
        for (int attempt = 1; ; attempt++) {
            MigrationException failure = tried(script, step, heads, attempt);
            if (failure == null) {
                return;
            }
            if (!(failure.getCause() instanceof RuntimeException cause)) {
                throw failure;
            }
            int failed = attempt;
            options.listeners().forEach(listener -> listener.retrying(step, failed, cause));
            pause(attempt);
        }
    }

    /** Null when it was done; the failure when it may be tried again. */
    private @Nullable MigrationException tried(
            RevisionScript script, RevisionStep step, Set<String> heads, int attempt) {
        EarlierRun earlier = EarlierRun.of(interrupted, script.id(), step.isUpgrade(), options.resume());
        DatabaseTarget target = new DatabaseTarget(
                connection, journal, options, script.id(), step.isUpgrade(), undoable, joined, earlier);
        try {
            Steps.work(script, step, options, target);
            journal.forget(script.id());
            recordOverConnection(step, heads);
            return null;
        } catch (RuntimeException e) {
            rollback(e);
            if (e instanceof MigrationException known && known.code() == ErrorCode.MIGRATION_FAILED) {
                throw known;
            }
            MigrationException failure = Interruption.failed(
                    step, script.origin(), target.current(), target.kept(), target.failedPartly(), e);
            boolean untouched = target.kept().isEmpty() && !target.failedPartly();
            if (attempt < options.attempts() && untouched && !joined && !whole && isPassing(e)) {
                return failure;
            }
            throw failure;
        }
    }

    /** Whether others stood in the way, who will be gone. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof AludelException known && known.code() == ErrorCode.SERIALIZATION_FAILURE;
    }

    /** A connection that is lost has rolled back by itself. */
    private void rollback(RuntimeException cause) {
        try {
            connection.rollback();
        } catch (AludelException e) {
            cause.addSuppressed(e);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE, 1000L << Math.min(attempt - 1, 10)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(
                    ErrorCode.MIGRATION_FAILED, "the wait for another attempt was interrupted.", e);
        }
    }

    private void recordOverConnection(RevisionStep step, Set<String> heads) {
        Steps.record(step, heads, options, new ConnectionTarget(connection, options.namingConvention()));
    }
}
