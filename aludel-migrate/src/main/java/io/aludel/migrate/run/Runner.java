package io.aludel.migrate.run;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.graph.VersionChange;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.run.Journal.Entry;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries steps out in a database: one process at a time, each revision whole or with a record of what was done of it. Thread-safe as
 * far as the revisions are.
 */
public final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final Revisions revisions;
    private final RunOptions options;

    /** A runner of some revisions. */
    public Runner(Revisions revisions, RunOptions options) {
        this.revisions = revisions;
        this.options = options;
    }

    /**
     * Looks where the database is, works out the steps, and does them.
     *
     * @param plan the steps from some heads on
     * @return the steps that were done
     * @throws io.aludel.migrate.error.MigrationException when a step failed, an earlier run was interrupted, or somebody else is at it
     */
    public List<RevisionStep> run(Engine engine, Function<? super List<String>, ? extends List<RevisionStep>> plan) {
        try (MigrationLock lock = options.locking() ? MigrationLock.acquire(engine, options) : MigrationLock.NONE;
                Connection connection = engine.connect()) {
            return run(connection, plan);
        }
    }

    /** The same within a connection of the application, without a lock; a transaction that is open there stays open. */
    public List<RevisionStep> run(
            Connection connection, Function<? super List<String>, ? extends List<RevisionStep>> plan) {
        VersionTable versions = options.versions();
        boolean joined = connection.inTransaction();
        Journal journal = new Journal(connection, versions.table());
        List<Entry> interrupted = journal.entries();
        if (!interrupted.isEmpty() && options.resume() == Resume.REFUSE) {
            throw Interruption.found(interrupted);
        }
        Set<String> heads = new LinkedHashSet<>(versions.heads(connection));
        List<RevisionStep> steps = plan.apply(List.copyOf(heads));
        boolean missing = !versions.exists(connection);
        boolean undoable = connection.dialect().has(Feature.TRANSACTIONAL_DDL)
                && (joined || options.transactions() != TransactionMode.NONE);
        if (!joined) {
            connection.rollback();
        }
        if (missing) {
            versions.create(new DatabaseTarget(
                    connection, journal, "", true, true, joined, List.of(), options.namingConvention()));
            keep(connection, joined || undoable && options.transactions() == TransactionMode.ALL);
        }
        boolean whole = joined || undoable && options.transactions() == TransactionMode.ALL;
        for (RevisionStep step : steps) {
            step(connection, journal, step, heads, undoable, joined, interrupted);
            keep(connection, whole);
        }
        keep(connection, joined);
        return steps;
    }

    private static void keep(Connection connection, boolean later) {
        if (!later) {
            connection.commit();
        }
    }

    private void step(
            Connection connection,
            Journal journal,
            RevisionStep step,
            Set<String> heads,
            boolean undoable,
            boolean joined,
            List<Entry> interrupted) {
        LOG.info("Running {}", Steps.describe(step));
        if (!(step instanceof RevisionMove move)) {
            DatabaseTarget target = new DatabaseTarget(
                    connection, journal, "", step.isUpgrade(), true, false, List.of(), options.namingConvention());
            record(target, step, heads);
            return;
        }
        RevisionScript script = revisions.script(move.node());
        List<Entry> before = interrupted.stream()
                .filter(entry -> entry.revision().equals(script.id()) && entry.upgrade() == step.isUpgrade())
                .toList();
        if (!undoable || !script.transactional()) {
            journal.create();
            connection.commit();
        }
        DatabaseTarget target = new DatabaseTarget(
                connection,
                journal,
                script.id(),
                step.isUpgrade(),
                undoable,
                joined,
                Interruption.resumed(before, options.resume()),
                options.namingConvention());
        try {
            if (script.transactional()) {
                Steps.work(script, step, options).accept(target);
            } else {
                target.outsideTransaction(() -> Steps.work(script, step, options).accept(target));
            }
            journal.forget(script.id());
            record(
                    new DatabaseTarget(
                            connection,
                            journal,
                            "",
                            step.isUpgrade(),
                            true,
                            false,
                            List.of(),
                            options.namingConvention()),
                    step,
                    heads);
        } catch (RuntimeException e) {
            connection.rollback();
            if (e instanceof MigrationException known && known.code() == ErrorCode.MIGRATION_FAILED) {
                throw known;
            }
            throw Interruption.failed(step, script.origin(), target.current(), target.kept(), e);
        }
    }

    /** Says in the version table what was done. */
    private void record(OperationTarget target, RevisionStep step, Set<String> heads) {
        for (VersionChange change : step.changes(Set.copyOf(heads))) {
            options.versions().apply(target, change);
            change.apply(heads);
        }
        options.listeners().forEach(listener -> listener.applied(target, step, Set.copyOf(heads)));
    }

    /** Forgets what an interrupted run has done, since somebody took it back by hand. */
    public void forgetInterruption(Connection connection) {
        Journal journal = new Journal(connection, options.versions().table());
        journal.entries().forEach(journal::remove);
        connection.commit();
    }
}
