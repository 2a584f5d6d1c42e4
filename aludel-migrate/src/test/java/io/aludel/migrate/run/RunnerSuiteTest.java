package io.aludel.migrate.run;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revisions are applied and taken back, one process at a time, and a failure leaves a database of which one knows where it is. */
@EveryDatabase
class RunnerSuiteTest {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static RevisionScript script(
            String id, String down, Consumer<OperationTarget> up, Consumer<OperationTarget> back) {
        RevisionSpec spec = down.isEmpty() ? RevisionSpec.of(id) : RevisionSpec.of(id, down);
        return new RevisionScript(spec, true, id + ".sql", up, back, List.of());
    }

    private static RevisionScript table(String id, String down) {
        return script(
                id,
                down,
                target -> target.execute("CREATE TABLE t_" + id + " (id INT PRIMARY KEY)"),
                target -> target.execute("DROP TABLE t_" + id));
    }

    private Migrations migrations(RevisionScript... scripts) {
        return Migrations.of(engine).from(() -> List.of(scripts));
    }

    private List<String> tables() {
        return Inspector.of(engine).tableNames().stream()
                .filter(name -> name.startsWith("t_"))
                .sorted()
                .toList();
    }

    private static List<String> texts(List<RevisionStep> steps) {
        return steps.stream().map(RevisionStep::toString).toList();
    }

    @Test
    void revisionsAreAppliedInOrderAndTakenBack() {
        Migrations migrations = migrations(table("aaaa", ""), table("bbbb", "aaaa"), table("cccc", "bbbb"));
        assertThat(migrations.current()).isEmpty();
        assertThat(texts(migrations.upgrade("+2"))).containsExactly("upgrade  -> aaaa", "upgrade aaaa -> bbbb");
        assertThat(tables()).containsExactly("t_aaaa", "t_bbbb");
        assertThat(migrations.current()).containsExactly("bbbb");
        assertThat(migrations.isAtHeads()).isFalse();
        assertThat(texts(migrations.upgrade("head"))).containsExactly("upgrade bbbb -> cccc");
        assertThat(migrations.isAtHeads()).isTrue();
        assertThat(migrations.upgrade("head")).isEmpty();
        assertThat(texts(migrations.downgrade("-1"))).containsExactly("downgrade cccc -> bbbb");
        assertThat(texts(migrations.downgrade("base"))).containsExactly("downgrade bbbb -> aaaa", "downgrade aaaa -> ");
        assertThat(tables()).isEmpty();
        assertThat(migrations.current()).isEmpty();
    }

    /** Steps that ask the database what there is, which is another answer once they are done. */
    @Test
    void whatAsksTheDatabaseGoesOnAfterAFailure(TestDatabase db) {
        boolean[] mended = {false};
        RevisionScript script = script(
                "aaaa",
                "",
                target -> {
                    Operations op = new Operations(target);
                    op.createTable("t_one", column("id", INTEGER).primaryKey());
                    op.createTable(
                            "t_two",
                            column("id", INTEGER).primaryKey(),
                            column("one_id", INTEGER),
                            column("n", INTEGER),
                            foreignKey(List.of("one_id"), "t_one", List.of("id"))
                                    .named("fk_two"),
                            unique("uq_two", "n"),
                            index("ix_two", "one_id", "n"));
                    op.addColumnIfNotExists("t_two", column("more", INTEGER));
                    op.dropIndex("t_two", "ix_two");
                    op.batchAlterTable("t_two", table -> table.dropConstraint("uq_two", ConstraintKind.UNIQUE));
                    if (db.kind() == TestDatabase.Kind.MARIADB) {
                        op.dropConstraint("t_two", "fk_two", ConstraintKind.UNSTATED);
                        op.alterColumn("t_two", "n", n -> n.rename("m").notNull());
                    }
                    target.execute(mended[0] ? "CREATE TABLE t_three (id INT)" : "CREATE TABLE t_one (id INT)");
                },
                target -> {});
        assertThatThrownBy(() -> migrations(script).upgrade("head")).isInstanceOf(MigrationException.class);
        mended[0] = true;
        migrations(script).with(RunOptions.DEFAULT.resume(Resume.REPEAT)).upgrade("head");
        assertThat(tables()).containsExactly("t_one", "t_three", "t_two");
        assertThat(Inspector.of(engine).columns("t_two"))
                .extracting(Column::name)
                .contains("more");
    }

    /** A process that is killed does not know of it; the server looks whether it is there still. */
    @Test
    void theServerLooksWhetherTheProcessLives(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        List<String> seen = new ArrayList<>();
        RevisionScript script = script(
                "aaaa",
                "",
                target -> target.connection().ifPresent(connection -> seen.addAll(settings(connection))),
                target -> {});
        migrations(script).upgrade("head");
        try (Connection connection = engine.connect()) {
            seen.addAll(settings(connection));
        }
        String version = seen.get(2);
        assertThat(seen.get(0)).isEqualTo(version.contains("linux") ? "2s" : "0");
        assertThat(seen.get(1)).startsWith("aludel");
        assertThat(seen.get(3)).isEqualTo("0");
        assertThat(seen.get(4)).doesNotStartWith("aludel");
    }

    private static List<String> settings(Connection connection) {
        List<String> settings = new ArrayList<>();
        for (String sql :
                List.of("SHOW client_connection_check_interval", "SHOW application_name", "SELECT version()")) {
            settings.addAll(JdbcAsk.row(connection, sql));
        }
        return settings;
    }

    @Test
    void branchesHaveARowEach() {
        Migrations migrations = migrations(table("aaaa", ""), table("bbbb", "aaaa"), table("cccc", "aaaa"));
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Multiple head revisions are present for given argument 'head'");
        migrations.upgrade("heads");
        assertThat(migrations.current()).containsExactly("bbbb", "cccc");
    }

    @Test
    void stampingRunsNothing() {
        Migrations migrations = migrations(table("aaaa", ""), table("bbbb", "aaaa"));
        migrations.stamp("head");
        assertThat(migrations.current()).containsExactly("bbbb");
        assertThat(tables()).isEmpty();
        migrations.stampPurging("aaaa");
        assertThat(migrations.current()).containsExactly("aaaa");
    }

    @Test
    void aFailureSaysWhatWasDone() {
        boolean undoable = engine.dialect().has(Feature.TRANSACTIONAL_DDL);
        List<String> second =
                new ArrayList<>(List.of("CREATE TABLE t_two (id INT)", "NONSENSE", "CREATE TABLE t_three (id INT)"));
        RevisionScript broken = script("bbbb", "aaaa", target -> second.forEach(target::execute), target -> {});
        Migrations migrations = migrations(table("aaaa", ""), broken);
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED))
                .hasMessageContaining("upgrade of revision bbbb (bbbb.sql) failed")
                .hasMessageContaining(engine.dialect().name() + " says: ")
                .hasMessageContaining("It failed at statement 2: NONSENSE")
                .hasMessageContaining(undoable ? "Nothing of it is left" : "1. CREATE TABLE t_two (id INT)");
        assertThat(migrations.current()).containsExactly("aaaa");
        assertThat(tables()).isEqualTo(undoable ? List.of("t_aaaa") : List.of("t_aaaa", "t_two"));
        second.set(1, "CREATE TABLE t_four (id INT)");
        if (!undoable) {
            assertThatThrownBy(() -> migrations.upgrade("head"))
                    .hasMessageContaining("an earlier upgrade of revision bbbb was interrupted")
                    .hasMessageContaining("1. CREATE TABLE t_two (id INT)")
                    .hasMessageContaining("Resume.REPEAT");
        }
        migrations.with(RunOptions.DEFAULT.resume(Resume.REPEAT)).upgrade("head");
        assertThat(migrations.current()).containsExactly("bbbb");
        assertThat(tables()).containsExactly("t_aaaa", "t_four", "t_three", "t_two");
        assertThat(migrations.upgrade("head")).isEmpty();
    }

    /** Something that no program catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aProcessThatEndsAtAnyStepLeavesADatabaseThatCanGoOn(TestDatabase db) {
        List<String> statements =
                List.of("CREATE TABLE t_one (id INT)", "CREATE TABLE t_two (id INT)", "CREATE TABLE t_three (id INT)");
        for (int end = 0; end <= statements.size(); end++) {
            int last = end;
            boolean[] dies = {true};
            RevisionScript revision = script(
                    "aaaa",
                    "",
                    target -> {
                        boolean runs = !target.isOffline();
                        for (int index = 0; index < statements.size(); index++) {
                            if (dies[0] && runs && index == last) {
                                throw new Killed();
                            }
                            target.execute(statements.get(index));
                        }
                        if (dies[0] && runs) {
                            throw new Killed();
                        }
                    },
                    target -> {});
            Migrations migrations = migrations(revision);
            assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(Killed.class);
            dies[0] = false;
            boolean undone = engine.dialect().has(Feature.TRANSACTIONAL_DDL) || end == 0;
            if (!undone) {
                assertThatThrownBy(() -> migrations.upgrade("head"))
                        .hasMessageContaining(end + ". " + statements.get(end - 1));
            }
            migrations.with(RunOptions.DEFAULT.resume(Resume.REPEAT)).upgrade("head");
            assertThat(tables()).containsExactly("t_one", "t_three", "t_two");
            assertThat(migrations.current()).containsExactly("aaaa");
            engine.dispose();
            db.clean();
        }
    }

    @Test
    void aResumedRevisionMustBeginWithWhatWasDone() {
        if (engine.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            return;
        }
        List<String> statements = new ArrayList<>(List.of("CREATE TABLE t_one (id INT)", "NONSENSE"));
        Migrations migrations =
                migrations(script("aaaa", "", target -> statements.forEach(target::execute), target -> {}));
        assertThatThrownBy(() -> migrations.upgrade("head")).hasMessageContaining("statement 2");
        statements.set(0, "CREATE TABLE t_other (id INT)");
        assertThatThrownBy(() -> migrations
                        .with(RunOptions.DEFAULT.resume(Resume.REPEAT))
                        .upgrade("head"))
                .hasMessageContaining("Then: CREATE TABLE t_one (id INT)")
                .hasMessageContaining("Now:  CREATE TABLE t_other (id INT)");
    }

    @Test
    void whatRunsOutsideATransactionIsKept() {
        List<String> statements =
                new ArrayList<>(List.of("CREATE TABLE t_one (id INT)", "CREATE TABLE t_two (id INT)", "NONSENSE"));
        RevisionScript revision = script(
                "aaaa",
                "",
                target -> {
                    target.execute(statements.get(0));
                    target.outsideTransaction(() -> target.execute(statements.get(1)));
                    target.execute(statements.get(2));
                },
                target -> {});
        Migrations migrations = migrations(revision);
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .hasMessageContaining("1. CREATE TABLE t_one (id INT)")
                .hasMessageContaining("2. CREATE TABLE t_two (id INT)")
                .hasMessageContaining("It failed at statement 3");
        assertThat(tables()).containsExactly("t_one", "t_two");
        statements.set(2, "CREATE TABLE t_three (id INT)");
        migrations.with(RunOptions.DEFAULT.resume(Resume.REPEAT)).upgrade("head");
        assertThat(tables()).containsExactly("t_one", "t_three", "t_two");
        assertThat(migrations.current()).containsExactly("aaaa");
    }

    @Test
    void allCanBeOneTransaction() {
        RevisionScript broken = script("bbbb", "aaaa", target -> target.execute("NONSENSE"), target -> {});
        Migrations migrations =
                migrations(table("aaaa", ""), broken).with(RunOptions.DEFAULT.transactions(TransactionMode.ALL));
        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(MigrationException.class);
        boolean undoable = engine.dialect().has(Feature.TRANSACTIONAL_DDL);
        assertThat(migrations.current()).isEqualTo(undoable ? List.of() : List.of("aaaa"));
    }

    @Test
    void aTransactionOfTheApplicationStaysOpen() {
        if (!engine.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            return;
        }
        Migrations migrations = migrations(table("aaaa", ""));
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            migrations.within(connection).upgrade("head");
            assertThat(migrations.within(connection).current()).containsExactly("aaaa");
            connection.rollback();
        }
        assertThat(tables()).isEmpty();
        assertThat(migrations.current()).isEmpty();
    }

    @Test
    void aTransactionOfTheApplicationIsNotEndedByARevision() {
        if (!engine.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            return;
        }
        Migrations migrations = migrations(script(
                "aaaa",
                "",
                target -> target.outsideTransaction(() -> target.execute("CREATE TABLE t_one (id INT)")),
                target -> {}));
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            assertThatThrownBy(() -> migrations.within(connection).upgrade("head"))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("revision aaaa works outside a transaction");
        }
        assertThat(tables()).isEmpty();
    }

    @Test
    void ofTwoAtOnceOneWaits() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RevisionScript slow = script(
                "aaaa",
                "",
                target -> {
                    started.countDown();
                    await(goOn);
                    target.execute("CREATE TABLE t_one (id INT)");
                },
                target -> {});
        Migrations migrations = migrations(slow);
        CompletableFuture<List<RevisionStep>> first = CompletableFuture.supplyAsync(() -> migrations.upgrade("head"));
        await(started);
        RunOptions impatient = RunOptions.DEFAULT.patience(Duration.ofMillis(300));
        assertThatThrownBy(() -> migrations.with(impatient).upgrade("head"))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_LOCKED))
                .hasMessageContaining("another process is migrating this database: ");
        assertThat(MigrationLock.holder(engine, RunOptions.DEFAULT)).isPresent();
        CompletableFuture<List<RevisionStep>> second = CompletableFuture.supplyAsync(() -> migrations.upgrade("head"));
        goOn.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).hasSize(1);
        assertThat(second.get(60, TimeUnit.SECONDS)).isEmpty();
        assertThat(MigrationLock.holder(engine, RunOptions.DEFAULT)).isEmpty();
        assertThat(tables()).containsExactly("t_one");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
