package io.aludel.migrate.run;

import static java.util.Objects.requireNonNull;
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
import io.aludel.testkit.TestDatabases;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
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
        try (Engine engine = Engine.create(url(db, "spared"))) {
            moments = Victim.moments(engine);
        }
        assertThat(moments).hasSizeGreaterThan(8).anyMatch(line -> line.contains("CREATE TABLE t_two"));
        List<String> killed = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        try (Databases databases = new Databases(db.kind(), folder)) {
            for (int moment = 1; moment <= moments.size(); moment++) {
                if (ALL || isOfInterest(moments.get(moment - 1))) {
                    killed.add("stopped " + moments.get(moment - 1));
                    arguments.addAll(List.of(databases.url(), String.valueOf(moment), "false"));
                }
            }
            // One process migrates all of the databases at once, each up to another moment, since it takes long to
            // start.
            Process child = start(arguments);
            try (BufferedReader lines = child.inputReader()) {
                List<String> said = new ArrayList<>();
                while (said.size() < killed.size()) {
                    said.add(said(lines));
                }
                assertThat(said).containsExactlyInAnyOrderElementsOf(killed);
            } finally {
                child.destroyForcibly().waitFor();
            }
            for (int database = 0; database < killed.size(); database++) {
                try (Engine engine = Engine.create(arguments.get(3 * database))) {
                    goOn(engine, killed.get(database));
                }
            }
        }
    }

    /**
     * As many databases as are asked for. What is killed is a client: H2 serves its files here, since a process that is killed with H2 in
     * it may leave rows of a transaction that nobody ends.
     */
    private static final class Databases implements AutoCloseable {
        private final TestDatabase.Kind kind;
        private final Path folder;
        private final List<TestDatabase> opened = new ArrayList<>();
        private final @Nullable Server h2;
        private int files;

        Databases(TestDatabase.Kind kind, Path folder) throws SQLException {
            this.kind = kind;
            this.folder = folder;
            this.h2 = kind == TestDatabase.Kind.H2
                    ? Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start()
                    : null;
        }

        String url() {
            String name = "killed" + ++files;
            return switch (kind) {
                case SQLITE -> "sqlite:" + folder.resolve(name + ".db");
                case H2 ->
                    "jdbc:h2:tcp://localhost:" + requireNonNull(h2).getPort() + "/"
                            + folder.resolve(name).toAbsolutePath() + ";LOCK_TIMEOUT=20000";
                default -> {
                    TestDatabase database = TestDatabases.create(kind);
                    opened.add(database);
                    yield database.url();
                }
            };
        }

        @Override
        public void close() {
            opened.forEach(TestDatabase::close);
            if (h2 != null) {
                h2.stop();
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
        Migrations migrations = Migrations.of(engine).from(() -> List.of(Victim.revision(() -> {})));
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
        String url = url(db, "two");
        // With H2, the process that has opened the file first serves the others, and stays.
        try (Engine engine = Engine.create(url);
                Connection open = engine.connect()) {
            Process first = start(url, 0, true);
            try (BufferedReader fromFirst = first.inputReader()) {
                assertThat(said(fromFirst)).isEqualTo("half-way");
                Process second = start(url, 0, false);
                try (BufferedReader fromSecond = second.inputReader()) {
                    assertThat(said(fromSecond)).isEqualTo("waiting for " + first.pid());
                    tell(first);
                    assertThat(said(fromFirst)).isEqualTo("ran 1");
                    assertThat(said(fromSecond)).isEqualTo("ran 0");
                } finally {
                    second.destroyForcibly().waitFor();
                }
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void whoMigratesIsNamedAndCanBeEnded(TestDatabase db) throws Exception {
        String url = url(db, "named");
        Process child = start(url, 4, false);
        try (BufferedReader lines = child.inputReader();
                Engine engine = Engine.create(url)) {
            assertThat(said(lines)).startsWith("stopped ");
            Migrations migrations = Migrations.of(engine).from(() -> List.of(Victim.revision(() -> {})));
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

    private static void tell(Process child) throws IOException {
        try (BufferedWriter words = child.outputWriter()) {
            words.newLine();
        }
    }

    private static String said(BufferedReader lines) {
        return lines.lines()
                .filter(line -> line.startsWith(Victim.MARK))
                .map(line -> line.substring(Victim.MARK.length()))
                .findFirst()
                .orElse("nothing");
    }

    private String url(TestDatabase db, String name) {
        return switch (db.kind()) {
            case SQLITE -> "sqlite:" + folder.resolve(name + ".db");
            case H2 -> "h2:file:" + folder.resolve(name) + ";AUTO_SERVER=TRUE";
            default -> db.url();
        };
    }

    private static Process start(String url, int moment, boolean waits) throws IOException {
        return start(List.of(url, String.valueOf(moment), String.valueOf(waits)));
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
