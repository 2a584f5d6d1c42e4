package io.aludel.migrate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.graph.StampMove;
import io.aludel.migrate.imports.HistoryImport;
import io.aludel.migrate.imports.HistorySource;
import io.aludel.migrate.lint.Finding;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Linter;
import io.aludel.migrate.lint.UpgradeGuard;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.run.LockHolder;
import io.aludel.migrate.run.MigrationLock;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.Runner;
import io.aludel.migrate.run.StepListener;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.team.Teamwork;
import io.aludel.schema.MetaData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a database: where it is, where it could be, and the way from one to the other. Immutable, thread-safe; two
 * processes that migrate at once wait for each other.
 *
 * <pre>{@code
 * Migrations migrations = Migrations.of(engine).from(SqlRevisions.onClassPath("db/revisions", App.class.getClassLoader()));
 * migrations.upgrade("head");
 * }</pre>
 *
 * <p>Targets are ids, the beginning of an id, {@code head}, {@code heads}, {@code base}, {@code +2}, {@code -1}, and each of them behind
 * {@code branch@}; see {@link RevisionGraph}.
 */
public final class Migrations {
    private final Engine engine;
    private final List<RevisionSource> sources;
    private final RunOptions options;
    private final LintOptions linting;
    private final @Nullable Connection connection;

    private Migrations(
            Engine engine,
            List<RevisionSource> sources,
            RunOptions options,
            LintOptions linting,
            @Nullable Connection connection) {
        this.engine = engine;
        this.sources = List.copyOf(sources);
        this.options = options;
        this.linting = linting;
        this.connection = connection;
    }

    /** The migrations of a database, without revisions yet. */
    public static Migrations of(Engine engine) {
        return new Migrations(
                requireNonNull(engine, "engine"), List.of(), RunOptions.DEFAULT, LintOptions.DEFAULT, null);
    }

    /** The same with more revisions. */
    public Migrations from(RevisionSource... more) {
        List<RevisionSource> all = new ArrayList<>(sources);
        all.addAll(List.of(more));
        return new Migrations(engine, all, options, linting, connection);
    }

    /** The same, run in another way. */
    public Migrations with(RunOptions changed) {
        return new Migrations(engine, sources, changed, linting, connection);
    }

    /** The same, telling somebody of each step when it is done, within its transaction. */
    public Migrations listening(StepListener listener) {
        return running(options -> options.listener(listener));
    }

    /** The same, run in a way that differs from this one. */
    public Migrations running(UnaryOperator<RunOptions> change) {
        return with(change.apply(options));
    }

    /**
     * The same within a connection of the application, whose transaction stays open: for tests that roll back. Nobody is kept from
     * migrating at the same time.
     */
    public Migrations within(Connection own) {
        return new Migrations(engine, sources, options, linting, requireNonNull(own, "own"));
    }

    /** The same, looking in another way at what revisions do before they are applied. */
    public Migrations linting(LintOptions changed) {
        return new Migrations(engine, sources, options, requireNonNull(changed, "changed"), connection);
    }

    /** The same, letting what some rules forbid pass. */
    public Migrations allowing(Collection<String> rules) {
        return linting(linting.without(rules));
    }

    /** Looks at what revisions would do to a database in use; without asking this one, so that each table is taken for a large one. */
    public Linter linter() {
        return Linter.of(engine.dialect(), linting)
                .naming(options.namingConvention())
                .arguments(options.arguments());
    }

    /** What is to be said of the revisions that are not applied yet, on this database with its rows. */
    public List<Finding> unsafe() {
        Revisions revisions = revisions();
        Connection own = connection;
        if (own != null) {
            return UpgradeGuard.findings(
                    linter(), own, revisions, options.versions().heads(own));
        }
        try (Connection opened = engine.connect()) {
            return UpgradeGuard.findings(
                    linter(), opened, revisions, options.versions().heads(opened));
        }
    }

    /** The revisions, as they are now. */
    public Revisions revisions() {
        return Revisions.of(sources);
    }

    /** What comes before what. */
    public RevisionGraph graph() {
        return revisions().graph();
    }

    /**
     * Applies what is missing up to a target.
     *
     * @return the steps that were done
     * @throws MigrationException when the target is not found or does not lie above, a revision fails, or somebody else is migrating
     */
    public List<RevisionStep> upgrade(String target) {
        Revisions revisions = revisions();
        return run(revisions, (graph, heads) -> graph.upgrade(target, heads));
    }

    /**
     * Takes back what lies above a target.
     *
     * @return the steps that were done
     * @throws MigrationException when the target is not found or does not lie below, a revision cannot be taken back, or somebody else
     *     is migrating
     */
    public List<RevisionStep> downgrade(String target) {
        Revisions revisions = revisions();
        return run(revisions, (graph, heads) -> graph.downgrade(target, heads));
    }

    /**
     * Says that the database is at some revisions, without running anything.
     *
     * @return the steps that the version table made
     */
    public List<RevisionStep> stamp(String... targets) {
        Revisions revisions = revisions();
        return run(revisions, (graph, heads) -> graph.stamp(List.of(targets), heads));
    }

    /** The same; the version table is emptied first, whatever it says: also when it names revisions that are not there any more. */
    public List<RevisionStep> stampPurging(String... targets) {
        Revisions revisions = revisions();
        return run(revisions, (graph, heads) -> {
            List<RevisionStep> steps = new ArrayList<>();
            heads.forEach(head -> steps.add(new StampMove(List.of(head), List.of(), false)));
            steps.addAll(graph.stamp(List.of(targets), List.of()));
            return steps;
        });
    }

    /** Takes over the history that another tool keeps of the database; see {@link HistoryImport}. */
    public HistoryImport importing(HistorySource history) {
        return HistoryImport.of(history, engine, revisions(), options);
    }

    /** Forgets what an interrupted revision has done, since somebody took it back by hand; the next run begins it anew. */
    public void forgetInterruption() {
        try (Connection opened = engine.connect()) {
            new Runner(revisions(), options).forgetInterruption(opened);
        }
    }

    /** Who is migrating the database now, as far as that can be known; empty when nobody is. */
    public Optional<LockHolder> lockedBy() {
        return MigrationLock.holder(engine, options);
    }

    /**
     * Ends the session of whoever is migrating the database now, and with it the lock; what was not committed is rolled back.
     *
     * @return whose session it was; empty when nobody was migrating
     * @throws MigrationException where sessions cannot end others, as with SQLite
     */
    public Optional<LockHolder> unlock() {
        return MigrationLock.end(engine, options);
    }

    /** Questions that come up when several people write revisions: do branches commute, is what they make right, was it changed? */
    public Teamwork team() {
        return new Teamwork(engine, revisions(), options);
    }

    /**
     * Makes the version table, if it is missing.
     *
     * @return whether it was missing
     */
    public boolean ensureVersionTable() {
        boolean missing = !connected(options.versions()::exists);
        run(revisions(), (graph, heads) -> List.of());
        return missing;
    }

    /** The same revisions, written down as SQL for this database rather than run. */
    public OfflineMigrations offline() {
        return offline(engine.dialect());
    }

    /** The same for another kind of database. */
    public OfflineMigrations offline(Dialect dialect) {
        return OfflineMigrations.of(dialect)
                .from(sources.toArray(RevisionSource[]::new))
                .with(options);
    }

    /** The revisions that the database is at; none when nothing was applied. */
    public List<String> current() {
        return connected(options.versions()::heads);
    }

    /** Whether the database is at all heads. */
    public boolean isAtHeads() {
        Revisions.View view = revisions().at(current());
        return Set.copyOf(ids(view.graph().lastNodes())).equals(Set.copyOf(view.heads()));
    }

    /**
     * Makes sure that the database is at all heads: for applications that leave migrating to somebody else, when they start.
     *
     * @throws MigrationException when it is not; it says where it is
     */
    public void requireHeads() {
        if (!isAtHeads()) {
            List<String> at = current();
            throw new MigrationException(
                    ErrorCode.NOT_UP_TO_DATE,
                    "Target database is not up to date: it is at "
                            + (at.isEmpty() ? "no revision" : at)
                            + ", and the heads are " + ids(graph().lastNodes()) + "."
                            + "\n  Run upgrade heads first; stamp heads if its tables were made without the revisions.");
        }
    }

    /**
     * Creates all tables of a model in a new database, and says that it is at all heads: the short way where there are many revisions.
     *
     * @return the steps that the version table made
     * @throws MigrationException when the database has revisions already
     */
    public List<RevisionStep> createAll(Collection<MetaData> model) {
        Revisions revisions = revisions();
        Consumer<Connection> creation = opened -> {
            List<String> heads = options.versions().heads(opened);
            if (!heads.isEmpty()) {
                throw new MigrationException(
                        ErrorCode.INVALID_RANGE,
                        "the database is not new: it is at " + heads + "." + "\n  Run upgrade heads instead.");
            }
            model.forEach(part -> part.createAll(opened));
        };
        Function<List<String>, List<RevisionStep>> stamp =
                heads -> revisions.graph().stamp(List.of("heads"), heads);
        Runner runner = new Runner(revisions, options);
        Connection own = connection;
        if (own == null) {
            return runner.run(engine, creation, stamp);
        }
        creation.accept(own);
        return runner.run(own, stamp);
    }

    /**
     * What would make the database like a model; nothing when it is.
     *
     * @param model all tables of the application
     */
    public UpgradeOps pending(Collection<MetaData> model) {
        return pending(model, CompareOptions.DEFAULT);
    }

    /** The same, comparing in another way. */
    public UpgradeOps pending(Collection<MetaData> model, CompareOptions how) {
        return connected(opened -> Autogenerate.compare(opened, model, besidesVersions(how)));
    }

    /**
     * What makes the tables that the database has, and what stands beside them, anew on an empty one; nothing when it has none but those of
     * versions. The first revision of a database that is older than its migrations.
     */
    public UpgradeOps existing(CompareOptions how) {
        return connected(opened -> Autogenerate.existing(opened, besidesVersions(how)));
    }

    private CompareOptions besidesVersions(CompareOptions how) {
        Set<String> ignored = new LinkedHashSet<>(how.ignored());
        ignored.addAll(options.versions().ownTables());
        return how.ignored(ignored);
    }

    /**
     * {@link #pending}, for a new revision.
     *
     * @throws MigrationException when the database is not at all heads, since the difference would be that of revisions that are there
     */
    public UpgradeOps pendingAtHeads(Collection<MetaData> model) {
        return pendingAtHeads(model, CompareOptions.DEFAULT);
    }

    /** The same, comparing in another way. */
    public UpgradeOps pendingAtHeads(Collection<MetaData> model, CompareOptions how) {
        requireHeads();
        return connected(opened -> Autogenerate.revision(opened, model, besidesVersions(how)));
    }

    /**
     * Makes sure that model and database are alike.
     *
     * @throws MigrationException when they are not; it says what differs
     */
    public void check(Collection<MetaData> model) {
        List<String> differences = Pending.describe(pending(model));
        if (!differences.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.SCHEMA_DIFFERS,
                    "New upgrade operations detected:\n    " + String.join("\n    ", differences)
                            + "\n  Write a revision: revision --autogenerate.");
        }
    }

    private List<RevisionStep> run(
            Revisions revisions, BiFunction<RevisionGraph, List<String>, ? extends List<RevisionStep>> wanted) {
        Function<List<String>, List<RevisionStep>> plan = rows -> {
            Revisions.View view = revisions.at(rows);
            List<RevisionStep> steps = new ArrayList<>(view.stamps());
            steps.addAll(wanted.apply(view.graph(), view.heads()));
            return steps;
        };
        Runner runner = new Runner(revisions, options.check(new UpgradeGuard(linting, options)));
        return connection == null ? runner.run(engine, plan) : runner.run(connection, plan);
    }

    private <T> T connected(Function<? super Connection, ? extends T> question) {
        Connection own = connection;
        if (own != null) {
            return question.apply(own);
        }
        try (Connection opened = engine.connect()) {
            return question.apply(opened);
        }
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
