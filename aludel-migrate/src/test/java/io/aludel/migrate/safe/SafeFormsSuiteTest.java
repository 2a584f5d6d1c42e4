package io.aludel.migrate.safe;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.op.Safely.Patience;
import io.aludel.migrate.run.Progress;
import io.aludel.migrate.run.Resume;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.StepListener;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.Index;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Safe forms on tables with rows: what they leave behind, also when an attempt before was interrupted or others are in the way. */
@EveryDatabase
class SafeFormsSuiteTest {
    private static final int ROWS = 2500;

    private Engine engine;
    private boolean postgresql;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        try (Connection connection = engine.connect()) {
            Operations op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            op.execute("CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50), age INTEGER)");
            op.execute(
                    "INSERT INTO users (id, name, age) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            + (db.kind() == TestDatabase.Kind.MARIADB ? 900 : ROWS) + ") SELECT i, 'same', i FROM n");
            connection.commit();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Migrations migrations(Consumer<Operations> upgrade) {
        RevisionScript script = new RevisionScript(
                RevisionSpec.of("aaaa"),
                true,
                "aaaa",
                target -> upgrade.accept(new Operations(target)),
                target -> {},
                List.of());
        return Migrations.of(engine).from(() -> List.of(script));
    }

    private List<String> rows(String sql) {
        try (Connection connection = engine.connect()) {
            return connection.execute(text(sql)).all().stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
        }
    }

    private List<String> indexes() {
        return rows("SELECT c.relname || ' ' || i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                + " WHERE i.indrelid = 'users'::regclass AND NOT i.indisprimary ORDER BY 1");
    }

    @Test
    void whatHasTheNameAndSaysSomethingElseIsNotTakenForDone() {
        assumeTrue(postgresql);
        try (Connection connection = engine.connect()) {
            Operations op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            op.createIndex("users", index("ix_users", "name"));
            op.createUniqueConstraint("uq_users", "users", "age");
            op.createIndex("users", lower("lower(name)", "age > 3"));
            op.createCheckConstraint("ck_users", "users", "age IN (1, 2, 3) OR age > 0");
            connection.commit();
        }
        Consumer<Operations> same = op -> {
            op.safely().createIndex("users", index("ix_users", "name"));
            op.safely().createUniqueConstraint("uq_users", "users", "age");
            op.safely().createIndex("users", lower("lower( name )", "age>3"));
            op.safely().createCheckConstraint("ck_users", "users", "age in (1,2,3) or age>0");
        };
        again(same);
        assertThatThrownBy(() -> again(op -> op.safely().createIndex("users", index("ix_users", "age"))))
                .hasMessageContaining("there is another index 'ix_users' already:"
                        + " CREATE INDEX ix_users ON users (name), rather than CREATE INDEX ix_users ON users (age).");
        assertThatThrownBy(() -> again(op -> op.safely().createUniqueConstraint("uq_users", "users", "name", "age")))
                .hasMessageContaining("there is another constraint 'uq_users' already:"
                        + " ALTER TABLE users ADD CONSTRAINT uq_users UNIQUE (age),"
                        + " rather than ALTER TABLE users ADD CONSTRAINT uq_users UNIQUE (name, age).");
        assertThatThrownBy(() -> again(op -> op.safely().createIndex("users", lower("upper(name)", "age > 3"))))
                .hasMessageContaining("there is another index 'ix_lower' already: ");
        assertThatThrownBy(() -> again(op -> op.safely().createIndex("users", lower("lower(name)", "age > 4"))))
                .hasMessageContaining("there is another index 'ix_lower' already: ");
        assertThatThrownBy(() -> again(op -> op.safely().createCheckConstraint("ck_users", "users", "age > 0")))
                .hasMessageContaining("there is another constraint 'ck_users' already: ")
                .hasMessageContaining("rather than ALTER TABLE users ADD CONSTRAINT ck_users CHECK (age > 0).");
        assertThat(indexes()).containsExactly("ix_lower true", "ix_users true", "uq_users true");
    }

    private static Index lower(String expression, String condition) {
        return Index.of("ix_lower", Index.Part.of(new RawSql(expression))).where(new RawSql(condition));
    }

    private void again(Consumer<Operations> upgrade) {
        migrations(op -> {}).forgetInterruption();
        migrations(op -> {}).stamp("base");
        migrations(upgrade).upgrade("head");
    }

    @Test
    void anIndexThatWasLeftInvalidIsBuiltAgain(TestDatabase db) throws SQLException {
        assumeTrue(postgresql);
        try (var jdbc = db.connect();
                Statement statement = jdbc.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY ux_users_name ON users (name)"))
                    .hasMessageContaining("could not create unique index");
        }
        assertThat(indexes()).containsExactly("ux_users_name false");
        migrations(op -> {
                    op.execute("UPDATE users SET name = 'n' || id WHERE name = 'same'");
                    op.safely()
                            .createIndex("users", index("ux_users_name", "name").asUnique());
                })
                .upgrade("head");
        assertThat(indexes()).containsExactly("ux_users_name true");
    }

    @Test
    void aFailedAttemptLeavesNothingAndCanBeRepeated() {
        assumeTrue(postgresql);
        boolean[] mended = {false};
        Migrations migrations = migrations(op -> {
            if (mended[0]) {
                op.execute("UPDATE users SET name = 'n' || id WHERE name = 'same'");
            } else {
                op.execute("UPDATE users SET name = 'same' WHERE name = 'same'");
            }
            op.safely().createUniqueConstraint("uq_users_name", "users", "name");
        });
        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(MigrationException.class);
        assertThat(indexes()).isEmpty();
        migrations.forgetInterruption();
        mended[0] = true;
        migrations.upgrade("head");
        assertThat(indexes()).containsExactly("uq_users_name true");
        assertThat(rows("SELECT contype::text FROM pg_constraint WHERE conname = 'uq_users_name'"))
                .containsExactly("u");
    }

    @Test
    void whoIsInTheWayIsGivenWayAndWaitedFor(TestDatabase db) throws Exception {
        assumeTrue(postgresql);
        try (var jdbc = db.connect();
                Statement statement = jdbc.createStatement()) {
            jdbc.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM users");
            Patience impatient = new Patience(Duration.ofMillis(50), 2);
            Consumer<Operations> check = op -> op.safely(impatient).createCheckConstraint("ck", "users", "age > 0");
            assertThatThrownBy(() -> migrations(check).upgrade("head"))
                    .isInstanceOfSatisfying(
                            MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED))
                    .hasStackTraceContaining("canceling statement due to lock timeout");
            Consumer<Operations> patient = op -> {
                op.safely(new Patience(Duration.ofMillis(50), 20)).createCheckConstraint("ck", "users", "age > 0");
                assertThat(op.connection().scalar(text("SELECT current_setting('lock_timeout')"), String.class))
                        .isEqualTo("0");
            };
            CompletableFuture<Void> upgrade = CompletableFuture.runAsync(() -> migrations(patient)
                    .with(RunOptions.DEFAULT.resume(Resume.REPEAT))
                    .upgrade("head"));
            Thread.sleep(500);
            assertThat(upgrade.isDone()).isFalse();
            jdbc.commit();
            upgrade.get(30, TimeUnit.SECONDS);
        }
        assertThat(rows("SELECT convalidated FROM pg_constraint WHERE conname = 'ck'"))
                .containsExactly("true");
    }

    @Test
    void constraintsAndColumnsEndUpAsIfDoneAtOnce() {
        assumeTrue(postgresql);
        migrations(op -> {
                    op.createTable("teams", column("id", INTEGER).primaryKey());
                    op.execute("INSERT INTO teams VALUES (1)");
                    op.safely().alterColumn("users", "name", name -> name.notNull());
                    op.safely()
                            .addColumn(
                                    "users",
                                    column("token", TEXT)
                                            .notNull()
                                            .serverDefault(new RawSql("gen_random_uuid()::text")));
                    op.safely()
                            .addColumn(
                                    "users",
                                    column("team_id", INTEGER)
                                            .references("teams.id")
                                            .indexed());
                })
                .upgrade("head");
        assertThat(rows("SELECT conname || ' ' || convalidated FROM pg_constraint WHERE conrelid = 'users'::regclass"
                        + " AND contype IN ('c', 'f') ORDER BY 1"))
                .containsExactly("users_team_id_fkey true");
        assertThat(rows("SELECT attname || '' FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0"
                        + " AND attnotnull ORDER BY 1"))
                .containsExactly("id", "name", "token");
        assertThat(rows("SELECT count(DISTINCT token) FROM users")).containsExactly("" + ROWS);
        assertThat(indexes()).containsExactly("ix_users_team_id true");
    }

    @Test
    void fewRowsStayInTheTransaction() {
        try (Connection connection = engine.connect()) {
            connection.define(DdlText.of("DELETE FROM users WHERE id > 100"));
            connection.commit();
        }
        assumeTrue(postgresql);
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            migrations(op -> op.safely().createIndex("users", index("ix_users_age", "age")))
                    .within(connection)
                    .upgrade("head");
            connection.rollback();
        }
        assertThat(indexes()).isEmpty();
    }

    @Test
    void aFormThatFailsHalfWaySaysSoAndGoesOn() {
        assumeTrue(postgresql);
        Consumer<Operations> upgrade = op -> {
            op.safely().createCheckConstraint("ck", "users", "age > 1");
        };
        assertThatThrownBy(() -> migrations(upgrade).upgrade("head"))
                .hasMessageContaining("add check constraint 'ck' on 'users', keeping nobody waiting")
                .hasMessageNotContaining("Nothing of it is left");
        assertThat(rows("SELECT convalidated FROM pg_constraint WHERE conname = 'ck'"))
                .containsExactly("false");
        try (Connection connection = engine.connect()) {
            connection.define(DdlText.of("DELETE FROM users WHERE age = 1"));
            connection.commit();
        }
        migrations(upgrade).with(RunOptions.DEFAULT.resume(Resume.REPEAT)).upgrade("head");
        assertThat(rows("SELECT convalidated FROM pg_constraint WHERE conname = 'ck'"))
                .containsExactly("true");
    }

    private static StepListener listener(Consumer<Progress> heard) {
        return new StepListener() {
            @Override
            public void applied(OperationTarget target, RevisionStep step, Set<String> heads) {}

            @Override
            public void progress(Progress done) {
                heard.accept(done);
            }
        };
    }

    @Test
    void rowsAreFilledInPages() {
        List<String> progress = new ArrayList<>();
        StepListener listener = listener(done -> progress.add(done.done() + " of " + done.total()));
        migrations(op ->
                        op.backfill("users", "name = 'filled'", "name = 'same' AND age > 10", fill -> fill.pages(1000)))
                .with(RunOptions.DEFAULT.listener(listener))
                .upgrade("head");
        assertThat(rows("SELECT count(*) FROM users WHERE name = 'same'")).containsExactly("10");
        if (progress.isEmpty()) {
            assertThat(rows("SELECT count(*) FROM users")).containsExactly("900"); // MariaDB recurses a thousand times
        } else {
            assertThat(progress).containsExactly("1000 of 2500", "2000 of 2500", "2500 of 2500");
        }
    }

    @Test
    void aFillThatWasInterruptedGoesOn() {
        int[] listened = {0};
        StepListener dying = listener(done -> {
            if (++listened[0] == 2) {
                throw new IllegalStateException("killed");
            }
        });
        assumeTrue(rows("SELECT count(*) FROM users").equals(List.of("" + ROWS)));
        Migrations migrations =
                migrations(op -> op.backfill("users", "age = age + 10000", "age <= 10000", fill -> fill.pages(1000)));
        assertThatThrownBy(() ->
                        migrations.with(RunOptions.DEFAULT.listener(dying)).upgrade("head"))
                .hasMessageContaining("fill 'users'");
        assertThat(rows("SELECT count(*) FROM users WHERE age > 10000")).containsExactly("2000");
        migrations.with(RunOptions.DEFAULT.resume(Resume.REPEAT)).upgrade("head");
        assertThat(rows("SELECT count(*) FROM users WHERE age > 10000 AND age <= 20000"))
                .containsExactly("" + ROWS);
    }
}
