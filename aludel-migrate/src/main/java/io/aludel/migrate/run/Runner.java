package io.aludel.migrate.run;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.run.Journal.Entry;
import io.aludel.migrate.script.Revisions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
        try (Connection connection = engine.connect();
                MigrationLock lock =
                        options.locking() ? MigrationLock.acquire(engine, connection, options) : MigrationLock.NONE;
                SessionLimits limits = SessionLimits.of(connection, options)) {
            return run(connection, plan);
        }
    }

    /**
     * The same, doing something else before, while others are kept away; both are one transaction where the database takes definitions
     * back.
     */
    public List<RevisionStep> run(
            Engine engine,
            Consumer<? super Connection> before,
            Function<? super List<String>, ? extends List<RevisionStep>> plan) {
        try (Connection connection = engine.connect();
                MigrationLock lock =
                        options.locking() ? MigrationLock.acquire(engine, connection, options) : MigrationLock.NONE;
                SessionLimits limits = SessionLimits.of(connection, options)) {
            before.accept(connection);
            List<RevisionStep> steps = run(connection, plan);
            connection.commit();
            return steps;
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
        if (!interrupted.isEmpty() && !goesOn(steps, interrupted.get(0))) {
            throw Interruption.passedOver(interrupted, steps);
        }
        new Rehearsal(revisions, options, connection).of(steps);
        boolean missing = !versions.exists(connection);
        boolean undoable = connection.dialect().has(Feature.TRANSACTIONAL_DDL)
                && (joined || options.transactions() != TransactionMode.NONE);
        boolean whole = joined || undoable && options.transactions() == TransactionMode.ALL;
        if (!joined) {
            connection.rollback();
        }
        if (missing) {
            versions.create(new ConnectionTarget(connection, options.namingConvention()));
            keep(connection, whole);
        }
        StepRunner runner =
                new StepRunner(connection, journal, options, revisions, undoable, joined, whole, interrupted);
        for (RevisionStep step : steps) {
            LOG.info("Running {}", Steps.describe(step));
            options.listeners().forEach(listener -> listener.starting(step));
            runner.run(step, heads);
            keep(connection, whole);
        }
        keep(connection, joined);
        return steps;
    }

    /** A revision that was interrupted is gone on with before anything else. */
    private static boolean goesOn(List<RevisionStep> steps, Entry interrupted) {
        return steps.stream()
                .filter(step -> !step.isStamp())
                .limit(1)
                .anyMatch(step -> step instanceof RevisionMove move
                        && move.node().id().equals(interrupted.revision())
                        && move.isUpgrade() == interrupted.upgrade());
    }

    private static void keep(Connection connection, boolean later) {
        if (!later) {
            connection.commit();
        }
    }

    /** Forgets what an interrupted run has done, since somebody took it back by hand. */
    public void forgetInterruption(Connection connection) {
        Journal journal = new Journal(connection, options.versions().table());
        journal.entries().forEach(journal::remove);
        connection.commit();
    }
}
