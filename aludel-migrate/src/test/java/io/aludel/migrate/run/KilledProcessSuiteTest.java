package io.aludel.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed while they migrate, at every step there is, and the next one goes on; of two at once, one waits. */
@EveryDatabase
class KilledProcessSuiteTest {
    @TempDir
    Path folder;

    /** Asks for each moment there is, rather than for one of each kind. */
    private static final boolean ALL = Boolean.getBoolean("aludel.kill.all");

    @Test
    void aProcessThatIsKilledAtAnyStepLeavesADatabaseThatCanGoOn(TestDatabase db) throws Exception {
        List<String> moments;
        try (Engine engine = Engine.create(url(db, "spared", ""))) {
            moments = Victim.moments(engine);
        }
        assertThat(moments).hasSizeGreaterThan(8).anyMatch(line -> line.contains("CREATE TABLE t_two"));
        for (int moment = 1; moment <= moments.size(); moment++) {
            if (!ALL && !isOfInterest(moments.get(moment - 1))) {
                continue;
            }
            db.clean();
            String url = url(db, "killed" + moment, ";LOCK_TIMEOUT=20000");
            Process child = start(url, moment, 0);
            String line;
            try (BufferedReader lines = child.inputReader()) {
                line = said(lines);
                child.destroyForcibly().waitFor();
            }
            assertThat(line).isEqualTo("stopped " + moments.get(moment - 1));
            try (Engine engine = Engine.create(url)) {
                goOn(engine, line);
            }
        }
    }

    /** Each statement of the revision when it is carried out and nobody knows; one that is about to be; and the end. */
    private static boolean isOfInterest(String moment) {
        return moment.startsWith("after ") && !moment.contains("aludel_version (")
                || moment.startsWith("before CREATE TABLE t_two")
                || moment.startsWith("before DELETE FROM aludel_version_journal");
    }

    /** Does what the message says, and nothing else. */
    private static void goOn(Engine engine, String moment) {
        Migrations migrations = Migrations.of(engine).from(() -> List.of(Victim.revision(0)));
        try {
            migrations.upgrade("head");
        } catch (MigrationException e) {
            if (engine.dialect().has(Feature.TRANSACTIONAL_DDL) || e.code() != ErrorCode.MIGRATION_FAILED) {
                throw new AssertionError("killed " + moment, e);
            }
            migrations
                    .with(RunOptions.DEFAULT.resume(resume(engine, String.valueOf(e.getMessage()))))
                    .upgrade("head");
        }
        assertThat(migrations.current()).containsExactly("aaaa");
        assertThat(migrations.lockedBy()).isEmpty();
        try (Connection connection = engine.connect()) {
            Inspector inspector = Inspector.of(connection);
            var one = inspector.table(new MetaData(), "t_one");
            assertThat(one.column("n").isNullable()).as(moment).isFalse();
            assertThat(inspector.hasTable("t_two")).as(moment).isTrue();
            assertThat(inspector.tableNames()).as(moment).noneMatch(name -> name.contains("tmp"));
            assertThat(connection
                            .execute(Sql.select(Sql.table(one).col("n", Integer.class)))
                            .all())
                    .as(moment)
                    .containsExactly(2);
        }
    }

    private static Resume resume(Engine engine, String message) {
        int perhaps = message.indexOf("Perhaps carried out, look: ");
        if (perhaps < 0) {
            assertThat(message).contains("Go on behind them with Resume.REPEAT");
            return Resume.REPEAT;
        }
        return isDone(engine, message.substring(perhaps)) ? Resume.SKIP : Resume.REPEAT;
    }

    /** Looks, as a person would. */
    private static boolean isDone(Engine engine, String statement) {
        try (Connection connection = engine.connect()) {
            Inspector inspector = Inspector.of(connection);
            if (statement.contains("CREATE TABLE t_one")) {
                return inspector.hasTable("t_one");
            } else if (statement.contains("CREATE TABLE t_two")) {
                return inspector.hasTable("t_two");
            } else if (statement.contains("INSERT INTO t_one")) {
                var one = inspector.table(new MetaData(), "t_one");
                return !connection
                        .execute(Sql.select(Sql.table(one).col("n", Integer.class)))
                        .all()
                        .isEmpty();
            } else if (statement.contains("ALTER TABLE t_one")) {
                return !inspector.table(new MetaData(), "t_one").column("n").isNullable();
            }
            return fail("nobody knows " + statement);
        }
    }

    @Test
    void ofTwoProcessesAtOnceOneWaitsAndFindsNothingToDo(TestDatabase db) throws Exception {
        String url = url(db, "two", ";AUTO_SERVER=TRUE");
        List<String> said = new ArrayList<>();
        Process first;
        Process second;
        // With H2, the process that has opened the file first serves the others, and stays.
        try (Engine engine = Engine.create(url);
                Connection open = engine.connect()) {
            first = start(url, 0, 8_000);
            second = start(url, 0, 8_000);
            said.addAll(allSaid(first));
            said.addAll(allSaid(second));
            assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(open.isClosed()).isFalse();
        }
        assertThat(said).contains("ran 0", "ran 1").hasSize(3);
        assertThat(said).containsAnyOf("waiting for " + first.pid(), "waiting for " + second.pid());
    }

    @Test
    void whoMigratesIsNamedAndCanBeEnded(TestDatabase db) throws Exception {
        String url = url(db, "named", ";AUTO_SERVER=TRUE");
        Process child = start(url, 4, 0);
        try (BufferedReader lines = child.inputReader();
                Engine engine = Engine.create(url)) {
            assertThat(said(lines)).startsWith("stopped ");
            Migrations migrations = Migrations.of(engine).from(() -> List.of(Victim.revision(0)));
            LockHolder holder = migrations.lockedBy().orElseThrow();
            assertThat(holder.process()).isEqualTo(String.valueOf(child.pid()));
            assertThat(holder.user()).isEqualTo(System.getProperty("user.name"));
            assertThat(holder.host()).isNotEmpty();
            assertThat(holder.since()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            if (engine.dialect().sessions().end() != null) {
                assertThat(holder.session()).matches("\\d+");
                assertThat(migrations.unlock()).contains(holder);
                if (engine.dialect().sessions().locks() == null) {
                    return; // the lock is of a second session, which ends when the process notices
                }
                for (int tries = 0; tries < 100 && migrations.lockedBy().isPresent(); tries++) {
                    Thread.sleep(50);
                }
                assertThat(migrations.lockedBy()).isEmpty();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static List<String> allSaid(Process child) {
        return child.inputReader()
                .lines()
                .filter(line -> line.startsWith(Victim.MARK))
                .map(line -> line.substring(Victim.MARK.length()))
                .toList();
    }

    private static String said(BufferedReader lines) {
        return lines.lines()
                .filter(line -> line.startsWith(Victim.MARK))
                .map(line -> line.substring(Victim.MARK.length()))
                .findFirst()
                .orElse("nothing");
    }

    private String url(TestDatabase db, String name, String options) {
        return switch (db.kind()) {
            case SQLITE -> "sqlite:" + folder.resolve(name + ".db");
            case H2 -> "h2:file:" + folder.resolve(name) + options;
            default -> db.url();
        };
    }

    private static Process start(String url, int moment, long millis) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        url,
                        String.valueOf(moment),
                        String.valueOf(millis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
