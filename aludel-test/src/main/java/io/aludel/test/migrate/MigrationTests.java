package io.aludel.test.migrate;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.lint.Finding;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Severity;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.Revisions;
import io.aludel.schema.MetaData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests of the revisions of an application, one for each revision and question. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * class RevisionsTest {
 *     @TestFactory
 *     Stream<DynamicNode> revisions() {
 *         return MigrationTests.of(JavaRevisions.indexed(RevisionsTest.class.getClassLoader()))
 *                 .model(Models.metadata())
 *                 .tests();
 *     }
 * }
 * }</pre>
 *
 * <p>They hold that there is one head; that each revision can be applied, taken back and applied again, with rows in all tables that
 * are still there afterwards, with the same values; that what is left after taking it back is what was there before; that in the end the database is like
 * the model; that each revision can be written as a script; and that the linter finds no errors.
 *
 * <p>The database has to be empty. Without one, SQLite in memory is taken, or H2 if its driver is what there is.
 */
public final class MigrationTests {
    private final List<RevisionSource> sources;
    private final @Nullable Engine engine;
    private final List<MetaData> model;
    private final Settings settings;

    /** What is rarely said. Copied, changed once, then shared and left alone. */
    private static final class Settings implements Cloneable {
        RunOptions options = RunOptions.DEFAULT;
        LintOptions linting = LintOptions.DEFAULT;
        Fixtures fixtures = new Fixtures(List.of());
        long seed = 1975;
        int rows = 3;
        Set<String> irreversible = Set.of();
        Set<String> losing = Set.of();
        Set<String> changing = Set.of();
        Set<String> onlineOnly = Set.of();

        @Override
        protected Settings clone() {
            try {
                return (Settings) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private MigrationTests(
            List<RevisionSource> sources, @Nullable Engine engine, List<MetaData> model, Settings settings) {
        this.sources = List.copyOf(sources);
        this.engine = engine;
        this.model = List.copyOf(model);
        this.settings = settings;
    }

    /** Tests of these revisions in memory. */
    public static MigrationTests of(RevisionSource... sources) {
        return new MigrationTests(List.of(sources), null, List.of(), new Settings());
    }

    /** The same in an empty database, which stays as the last revision leaves it; the engine stays open. */
    public MigrationTests on(Engine database) {
        return new MigrationTests(sources, requireNonNull(database, "database"), model, settings);
    }

    /** The same; in the end the database is to be like a model. */
    public MigrationTests model(MetaData... tables) {
        return new MigrationTests(sources, engine, List.of(tables), settings);
    }

    private MigrationTests with(Consumer<Settings> change) {
        Settings changed = settings.clone();
        change.accept(changed);
        return new MigrationTests(sources, engine, model, changed);
    }

    /** The same, run in another way. */
    public MigrationTests running(RunOptions options) {
        return with(settings -> settings.options = requireNonNull(options, "options"));
    }

    /** The same with other rules of the linter. */
    public MigrationTests linting(LintOptions options) {
        return with(settings -> settings.linting = requireNonNull(options, "options"));
    }

    /** The same with an object whose methods with {@link BeforeRevision} make rows, and those with {@link AtRevision} look at them. */
    public MigrationTests fixtures(Object methods) {
        return with(settings -> settings.fixtures = settings.fixtures.with(methods));
    }

    /** The same with other made up rows: so many at least in each table before each revision; none with 0. */
    public MigrationTests rows(long seed, int perTable) {
        return with(settings -> {
            settings.seed = seed;
            settings.rows = perTable;
        });
    }

    /** The same; these revisions cannot be taken back, and are meant so. */
    public MigrationTests irreversible(String... ids) {
        return with(settings -> settings.irreversible = joined(settings.irreversible, ids));
    }

    /** The same; these revisions delete rows or values, or make others of them that no downgrade brings back, and are meant to. */
    public MigrationTests losing(String... ids) {
        return with(settings -> settings.losing = joined(settings.losing, ids));
    }

    /**
     * The same; the upgrades of these revisions give rows other values, and are meant to. Their downgrades have to bring the former ones
     * back; say {@link #losing} where they cannot.
     */
    public MigrationTests changing(String... ids) {
        return with(settings -> settings.changing = joined(settings.changing, ids));
    }

    /** The same; these revisions ask the database, so that they cannot be written as scripts. */
    public MigrationTests onlineOnly(String... ids) {
        return with(settings -> settings.onlineOnly = joined(settings.onlineOnly, ids));
    }

    private static Set<String> joined(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** The tests, for a method with {@code @TestFactory}. They run in this order, on one database. */
    public Stream<DynamicNode> tests() {
        Engine own = engine;
        Engine database = own == null ? inMemory() : own;
        Migrations migrations = Migrations.of(database)
                .from(sources.toArray(RevisionSource[]::new))
                .with(settings.options)
                .linting(settings.linting);
        Revisions revisions = migrations.revisions();
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("there is one head", () -> oneHead(revisions)));
        tests.add(DynamicContainer.dynamicContainer("up, down and up again, with rows", trials(database, revisions)));
        if (!model.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(
                    "the model is what the revisions make",
                    () -> Assertions.assertEquals(
                            List.of(), Pending.describe(migrations.pending(model)), "a revision is missing")));
        }
        tests.add(DynamicContainer.dynamicContainer("as a script", scripts(database, revisions)));
        tests.add(DynamicContainer.dynamicContainer("safe while the application runs", lint(migrations, revisions)));
        return own == null ? tests.stream().onClose(database::close) : tests.stream();
    }

    private static Engine inMemory() {
        return Engine.create(isPresent("org.sqlite.JDBC") ? "sqlite::memory:" : "h2:mem:migration_tests");
    }

    private static boolean isPresent(String driver) {
        try {
            Class.forName(driver, false, MigrationTests.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void oneHead(Revisions revisions) {
        List<String> heads =
                revisions.graph().heads().stream().map(RevisionNode::id).toList();
        Assertions.assertEquals(1, heads.size(), () -> "there are the heads " + heads + ". Merge them: merge heads");
    }

    private static String title(RevisionNode node) {
        return node.id()
                + (node.spec().message().isEmpty() ? "" : ", " + node.spec().message());
    }

    private Stream<DynamicNode> trials(Engine database, Revisions revisions) {
        RevisionTrial trial = new RevisionTrial(
                database,
                revisions,
                settings.options,
                settings.fixtures,
                settings.seed,
                settings.rows,
                settings.irreversible,
                settings.losing,
                settings.changing);
        List<String> failed = new ArrayList<>();
        List<DynamicNode> tests = new ArrayList<>();
        for (RevisionStep step : revisions.graph().upgrade("heads", List.of())) {
            RevisionMove up = (RevisionMove) step;
            tests.add(DynamicTest.dynamicTest(title(up.node()), () -> {
                Assumptions.assumeTrue(failed.isEmpty(), () -> "it builds on " + failed.get(0) + ", which failed");
                failed.add(up.node().id());
                trial.run(up);
                failed.clear();
            }));
        }
        return tests.stream();
    }

    private Stream<DynamicNode> scripts(Engine database, Revisions revisions) {
        return revisions.scripts().stream()
                .filter(script -> !settings.onlineOnly.contains(script.id()))
                .map(script -> DynamicTest.dynamicTest(
                        title(revisions.graph().find(script.id()).orElseThrow()), () -> written(database, script)));
    }

    private void written(Engine database, RevisionScript script) {
        try {
            script.upgrade()
                    .accept(new ScriptTarget(database.dialect(), settings.options.namingConvention(), statement -> {}));
        } catch (MigrationException e) {
            throw new AssertionError(
                    "revision " + script.id() + " cannot be written as a script. If that is meant, say .onlineOnly(\""
                            + script.id() + "\"): " + e.getMessage(),
                    e);
        }
    }

    private static Stream<DynamicNode> lint(Migrations migrations, Revisions revisions) {
        return revisions.scripts().stream()
                .map(script -> DynamicTest.dynamicTest(
                        title(revisions.graph().find(script.id()).orElseThrow()), () -> {
                            List<Finding> findings = migrations.linter().lint(script).stream()
                                    .filter(finding -> finding.severity() == Severity.ERROR)
                                    .toList();
                            Assertions.assertTrue(
                                    findings.isEmpty(),
                                    () -> String.join(
                                            "\n",
                                            findings.stream()
                                                    .map(Finding::describe)
                                                    .toList()));
                        }));
    }
}
