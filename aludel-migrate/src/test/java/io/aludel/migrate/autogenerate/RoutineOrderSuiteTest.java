package io.aludel.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.CompiledRevisions;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first revision of a database that is older than its migrations, with functions that call each other and tables that call them. */
@EveryDatabase
class RoutineOrderSuiteTest {
    @TempDir
    Path folder;

    private static final List<String> POSTGRESQL = List.of(
            "CREATE TABLE a_total (id INT PRIMARY KEY, z_next INT, note TEXT DEFAULT 'z_next() of a_count()')",
            "CREATE FUNCTION z_digits(value text) RETURNS boolean LANGUAGE sql IMMUTABLE"
                    + " AS $$ SELECT value ~ '^[0-9]+$' -- it's not a_count()\n $$",
            "CREATE FUNCTION b_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT z_digits(value) $$",
            "CREATE FUNCTION z_next() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) + 1 FROM a_total $$",
            "CREATE TABLE b_parcels (id INT PRIMARY KEY, no BIGINT DEFAULT z_next(), code TEXT CHECK (b_code(code)))",
            "CREATE INDEX ix_digits ON b_parcels (z_digits(code))",
            "CREATE FUNCTION a_count() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM b_parcels $$",
            "CREATE VIEW counted AS SELECT a_count() AS parcels",
            "CREATE FUNCTION a_watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.code := '7'; RETURN NEW; END $$",
            "CREATE TRIGGER watch BEFORE INSERT ON b_parcels FOR EACH ROW EXECUTE FUNCTION a_watch()");

    private static final List<String> MARIADB = List.of(
            "CREATE TABLE a_total (id INT PRIMARY KEY, z_next INT, note TEXT DEFAULT 'it\\'s z_next()', KEY b_code (z_next))",
            "CREATE FUNCTION z_next() RETURNS INT READS SQL DATA RETURN (SELECT count(*) + 1 FROM a_total)",
            "CREATE FUNCTION b_code() RETURNS INT READS SQL DATA RETURN z_next() * 10",
            "CREATE VIEW counted AS SELECT b_code() AS parcels");

    @Test
    void eachComesBehindWhatItCallsAndReads(TestDatabase db) throws Exception {
        boolean postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        assumeTrue(postgresql || db.kind() == TestDatabase.Kind.MARIADB); // others have no functions in SQL
        try (Engine engine = Engine.create(db.url())) {
            for (String sql : postgresql ? POSTGRESQL : MARIADB) {
                by(engine, sql);
            }
            UpgradeOps existing = Migrations.of(engine).existing(CompareOptions.DEFAULT);
            List<String> steps =
                    existing.ops().stream().map(MigrationOp::describe).toList();
            MigrationScript script = MigrationScript.of("0123456789ab", "baseline", List.of())
                    .upgrade(existing)
                    .downgrade(existing.reverse());
            String source = new JavaRevisionWriter(engine.dialect(), "app.revisions", false).source(script);
            Migrations migrations = Migrations.of(engine)
                    .from(JavaRevisions.of(CompiledRevisions.of(source, folder)))
                    .linting(LintOptions.DEFAULT.mode(LintOptions.Mode.OFF));
            migrations.stamp("head");
            assertThat(migrations.team().drift().missing()).as(source).isEmpty();
            migrations.downgrade("base");
            assertThat(Migrations.of(engine).existing(CompareOptions.DEFAULT).ops())
                    .as("left of " + steps)
                    .isEmpty();
            migrations.upgrade("head");
            if (postgresql) {
                by(engine, "INSERT INTO b_parcels (id) VALUES (1)");
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(Sql.text("SELECT parcels FROM counted"), Long.class))
                        .isEqualTo(postgresql ? 1L : 10L);
            }
        }
    }

    private static void by(Engine engine, String sql) {
        try (Connection connection = engine.connect()) {
            connection.define(DdlText.of(sql));
            connection.commit();
        }
    }
}
