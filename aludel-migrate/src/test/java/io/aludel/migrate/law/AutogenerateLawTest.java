package io.aludel.migrate.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.CompiledRevisions;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.migrate.run.RunOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models that are made up, and changes of them: a database that was created from a model does not differ from it, one that was upgraded
 * by the generated revision does not differ from the new model, and one that was downgraded again not from the old one. Rows survive.
 *
 * <p>Left out on MariaDB: foreign keys that MariaDB does not take at all (see {@link RandomTables}).
 *
 * <p>{@code -Dlaw.seeds=10000} tries more, {@code -Dlaw.from=5000} others, {@code -Dlaw.seed=77} one alone.
 */
@EveryDatabase
class AutogenerateLawTest {
    private static final String PACKAGE = "app.revisions";
    private static final int AT_ONCE = 100;
    private static final int SHOWN = 3;
    private static final int BRIEF = 300;
    private static final int WIDTH = 120;

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // hundreds of models; the usual limit is for one
    void whatIsAppliedIsNotFoundAgain(TestDatabase db) throws Exception {
        long[] seeds = seeds(db);
        // One for all: a new session of PostgreSQL takes long to get to know its own catalogue.
        try (Engine engine = Engine.create(db.url())) {
            for (int from = 0; from < seeds.length; from += AT_ONCE) {
                List<LawCase> cases = LongStream.of(seeds)
                        .skip(from)
                        .limit(AT_ONCE)
                        .mapToObj(seed -> LawCase.of(seed, engine.dialect(), db.kind()))
                        .toList();
                prove(db, engine, cases);
            }
        }
        if (!failures.isEmpty()) {
            fail("%d of %d fail%n%s", failures.size(), seeds.length, report());
        }
    }

    /** All of them in a few words, the first ones in full. */
    private String report() {
        StringBuilder report = new StringBuilder();
        failures.forEach(failure ->
                report.append(failure, 0, Math.min(BRIEF, failure.length())).append("\n\n"));
        failures.stream()
                .limit(SHOWN)
                .forEach(failure -> report.append("\n\n======== ").append(failure));
        return report.toString();
    }

    private static long[] seeds(TestDatabase db) {
        Long one = Long.getLong("law.seed");
        if (one != null) {
            return new long[] {one};
        }
        long from = Long.getLong("law.from", 0);
        long count = Long.getLong(
                "law.seeds",
                switch (db.kind()) {
                    case SQLITE -> 1000;
                    case POSTGRESQL -> 200;
                    case MARIADB -> 200;
                    case H2 -> 100;
                });
        return LongStream.range(from, from + count).toArray();
    }

    private void prove(TestDatabase db, Engine engine, List<LawCase> cases) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<LawCase, String> names = new LinkedHashMap<>();
        for (LawCase example : cases) {
            attempt(engine, example, "", () -> {
                String source = revision(db, engine, example);
                String name = CompiledRevisions.name(source);
                sources.put(name, source);
                names.put(example, name);
            });
        }
        Map<String, Class<? extends Migration>> classes = CompiledRevisions.of(sources, folder);
        names.forEach((example, name) ->
                attempt(engine, example, sources.get(name), () -> upAndDown(db, engine, example, classes.get(name))));
    }

    /** Yesterday's database compared with both models. */
    private static String revision(TestDatabase db, Engine engine, LawCase example) {
        if (example.seed() % 4 == 0) {
            create(db, engine, example.today());
            assertThat(differences(engine, example.today()))
                    .describedAs("created")
                    .isEmpty();
        }
        create(db, engine, example.yesterday());
        assertThat(differences(engine, example.yesterday()))
                .describedAs("created")
                .isEmpty();
        UpgradeOps found = Migrations.of(engine).pending(List.of(example.today().metadata()));
        MigrationScript script = MigrationScript.of("r" + example.seed(), "law", List.of())
                .upgrade(found)
                .downgrade(found.reverse());
        boolean batch = db.kind() == TestDatabase.Kind.SQLITE;
        String source = new JavaRevisionWriter(engine.dialect(), PACKAGE, batch).source(script);
        assertThat(source.lines()
                        .skip(source.lines()
                                .takeWhile(line -> !line.startsWith("public"))
                                .count()))
                .describedAs("lines")
                .allMatch(line -> line.length() <= WIDTH);
        return source;
    }

    private static void upAndDown(
            TestDatabase db, Engine engine, LawCase example, Class<? extends Migration> revision) {
        MetaData before = example.yesterday().metadata();
        MetaData after = example.today().metadata();
        create(db, engine, example.yesterday());
        Map<String, List<String>> rows = Map.of();
        try (Connection connection = engine.connect()) {
            if (example.rows()) {
                Rows.insertInto(connection, before, db.kind());
                rows = Rows.shared(connection, before, after);
            }
        }
        Migrations migrations = Migrations.of(engine)
                .from(JavaRevisions.of(revision))
                .with(RunOptions.DEFAULT.withoutLock())
                .linting(LintOptions.DEFAULT.mode(LintOptions.Mode.OFF));
        migrations.upgrade("head");
        assertThat(differences(engine, example.today())).describedAs("upgraded").isEmpty();
        keeps(engine, example, rows);
        migrations.downgrade("base");
        assertThat(differences(engine, example.yesterday()))
                .describedAs("downgraded")
                .isEmpty();
        keeps(engine, example, rows);
    }

    private static void keeps(Engine engine, LawCase example, Map<String, List<String>> rows) {
        if (example.rows()) {
            try (Connection connection = engine.connect()) {
                assertThat(Rows.shared(
                                connection,
                                example.yesterday().metadata(),
                                example.today().metadata()))
                        .describedAs("rows")
                        .isEqualTo(rows);
            }
        }
    }

    private static void create(TestDatabase db, Engine engine, Draft model) {
        db.clean();
        try (Connection connection = engine.connect()) {
            if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
                connection.define(DdlText.of("CREATE SCHEMA other"));
                connection.define(DdlText.of("CREATE SCHEMA \"Other Schema\""));
            }
            model.metadata().createAll(connection);
            connection.commit();
        }
    }

    private static List<String> differences(Engine engine, Draft model) {
        return Pending.describe(Migrations.of(engine).pending(List.of(model.metadata())));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private void attempt(Engine engine, LawCase example, String source, Attempt attempt) {
        try {
            attempt.run();
        } catch (Exception | AssertionError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            Dialect dialect = engine.dialect();
            failures.add("seed " + example.seed() + (example.rows() ? " with rows" : "") + ": " + trace
                    + "\n-- yesterday\n" + example.yesterday().text(dialect)
                    + "\n-- today\n" + example.today().text(dialect)
                    + "\n// revision\n" + source);
        }
    }
}
