package io.aludel.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.imports.ImportReport.Line;
import io.aludel.migrate.imports.ImportReport.State;
import io.aludel.migrate.script.SqlRevisions;
import io.aludel.migrate.team.Drift;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flyway itself has done is taken over, so that a new database gets the same, and an old one goes on where it is. */
@EveryDatabase
class FlywayImportSuiteTest {
    @TempDir
    Path folder;

    private TestDatabase database;
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) throws IOException {
        database = db;
        engine = Engine.create(db.url());
        Files.createDirectories(files());
        file("V1__create_users.sql", "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL);\n");
        file(
                "V2__add_bio.sql",
                "ALTER TABLE users ADD COLUMN bio VARCHAR(200);\n"
                        + "INSERT INTO users (id, name, bio) VALUES (1, '${greeting}; ${flyway:filename}', NULL);\n");
        file("U2__add_bio.sql", "ALTER TABLE users DROP COLUMN bio;\n");
        file(
                "V2_1__posts.sql",
                "CREATE TABLE posts (id INT PRIMARY KEY, user_id INT REFERENCES users(id));\n"
                        + "CREATE INDEX ix_posts_user ON posts (user_id);\n");
        file("R__names.sql", "DROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT name FROM users;\n");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Path files() {
        return folder.resolve("flyway");
    }

    private Path revisions() {
        return folder.resolve("revisions");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(files().resolve(name), text);
    }

    private Flyway flyway(UnaryOperator<FluentConfiguration> more) {
        return more.apply(Flyway.configure()
                        .dataSource(database.jdbcUrl(), database.user(), database.password())
                        .placeholders(Map.of("greeting", "hello"))
                        .locations("filesystem:" + files()))
                .load();
    }

    private void migrate() {
        flyway(settings -> settings).migrate();
    }

    private Migrations migrations() {
        return Migrations.of(engine).from(SqlRevisions.in(revisions()));
    }

    private HistoryImport flywayImport() {
        return migrations()
                .importing(FlywayHistory.of(
                        FlywaySettings.DEFAULT.locations(files()).placeholder("Greeting", "hello")))
                .into(revisions());
    }

    private MetaData reflected() {
        Inspector inspector = Inspector.of(engine);
        List<String> names = inspector.tableNames().stream()
                .filter(name -> !name.startsWith("flyway") && !name.startsWith("aludel"))
                .toList();
        return inspector.reflect(new MetaData(), ReflectOptions.DEFAULT.only(names));
    }

    private String read(String name) throws IOException {
        return Files.readString(revisions().resolve(name));
    }

    private void execute(String sql) {
        try (Connection connection = engine.connect()) {
            connection.driver().use(jdbc -> {
                try (Statement statement = jdbc.createStatement()) {
                    return statement.execute(sql);
                }
            });
            connection.commit();
        }
    }

    @Test
    void filesBecomeRevisionsThatTheDatabaseHas() throws IOException {
        migrate();
        file("V3__later.sql", "CREATE TABLE later (id INT PRIMARY KEY);\n");
        ImportReport report = flywayImport().run();
        assertThat(report.revisions())
                .extracting(Line::id, Line::name, Line::source, Line::state, Line::applied)
                .containsExactly(
                        tuple("v1", "1", "V1__create_users.sql", State.NEW, true),
                        tuple("v2", "2", "V2__add_bio.sql", State.NEW, true),
                        tuple("v2_1", "2.1", "V2_1__posts.sql", State.NEW, true),
                        tuple(report.revisions().get(3).id(), "R names", "R__names.sql", State.NEW, true),
                        tuple("v3", "3", "V3__later.sql", State.NEW, false));
        String view = report.revisions().get(3).id();
        assertThat(view).startsWith("r_names_");
        assertThat(report.stamped()).isEqualTo(view);
        assertThat(report.notes()).isEmpty();
        assertThat(migrations().current()).containsExactly(view);
        assertThat(read("v2_add_bio.sql"))
                .isEqualTo("""
                        -- aludel: revision v2
                        -- aludel: follows v1
                        -- aludel: message add bio
                        -- flyway: 2, V2__add_bio.sql, checksum %s
                        -- aludel: upgrade
                        ALTER TABLE users ADD COLUMN bio VARCHAR(200);
                        INSERT INTO users (id, name, bio) VALUES (1, 'hello; V2__add_bio.sql', NULL);
                        -- aludel: downgrade
                        ALTER TABLE users DROP COLUMN bio;
                        """.formatted(report.revisions().get(1).checksum()));
        assertThat(read(view + "_names.sql")).endsWith("-- aludel: downgrade\nDROP VIEW names;\n");
        assertThat(migrations().upgrade("head")).hasToString("[upgrade " + view + " -> v3]");
    }

    @Test
    void aNewDatabaseGetsWhatFlywayHasMade() {
        migrate();
        flywayImport().run();
        MetaData made = reflected();
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
        engine.close();
        database.clean();
        engine = Engine.create(database.url());
        migrations().upgrade("head");
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
        assertThat(Inspector.of(engine).viewNames()).containsExactly("names");
        migrations().downgrade("v2_1");
        assertThat(Inspector.of(engine).viewNames()).isEmpty();
    }

    @Test
    void aSecondImportTakesWhatIsNew() throws IOException {
        migrate();
        flywayImport().run();
        assertThat(flywayImport().run())
                .satisfies(report -> assertThat(report.files()).isEmpty())
                .satisfies(report -> assertThat(report.stamped()).isNull());
        file("V3__later.sql", "CREATE TABLE later (id INT PRIMARY KEY);\n");
        file("R__names.sql", "DROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT name, id FROM users;\n");
        migrate();
        ImportReport report = flywayImport().run();
        String view = report.revisions().get(4).id();
        assertThat(report.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("v3_later.sql", view + "_names.sql");
        assertThat(report.stamped()).isEqualTo(view);
        assertThat(read(view + "_names.sql"))
                .endsWith(
                        "-- aludel: downgrade\nDROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT name FROM users;\n");
        assertThat(migrations().isAtHeads()).isTrue();
    }

    /** Whatever is stamped has what lies before it, so what has changed lies behind. */
    @Test
    void aRepeatedFileThatHasChangedWaits() throws IOException {
        file(
                "R__always.sql",
                "-- ${flyway:timestamp}\nDROP VIEW IF EXISTS always;\nCREATE VIEW always AS SELECT 1 AS n;\n");
        file("R__early.sql", "DROP VIEW IF EXISTS early;\nCREATE VIEW early AS SELECT name FROM users;\n");
        migrate();
        file("R__early.sql", "DROP VIEW IF EXISTS early;\nCREATE VIEW early AS SELECT name, id FROM users;\n");
        ImportReport report = flywayImport().run();
        assertThat(report.revisions())
                .extracting(Line::name, Line::applied)
                .containsExactly(
                        tuple("1", true),
                        tuple("2", true),
                        tuple("2.1", true),
                        tuple("R always", true),
                        tuple("R names", true),
                        tuple("R early", false));
        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("R__early.sql has changed since Flyway applied it"))
                .contains("R__always.sql ran whenever Flyway did; as a revision it runs once.");
        assertThat(migrations().isAtHeads()).isFalse();
        migrate();
        assertThat(flywayImport().run().revisions())
                .extracting(Line::name)
                .containsExactly("1", "2", "2.1", "R always", "R early", "R names");
    }

    @Test
    void aRehearsalWritesNothing() {
        migrate();
        ImportReport report = flywayImport().dryRun().run();
        assertThat(report.dryRun()).isTrue();
        assertThat(report.files()).hasSize(4);
        assertThat(report.revisions()).extracting(Line::checksum).doesNotContainNull();
        assertThat(revisions()).doesNotExist();
        assertThat(migrations().current()).isEmpty();
    }

    @Test
    void aBaselineIsTheSchemaAsItIs() throws IOException {
        migrate();
        Files.delete(files().resolve("V1__create_users.sql"));
        file("V3__later.sql", "CREATE TABLE later (id INT PRIMARY KEY);\n");
        file("U3__later.sql", "DROP TABLE later;\n");
        ImportReport report = flywayImport().asBaseline().run();
        assertThat(report.revisions()).extracting(Line::name).containsExactly("baseline", "3");
        assertThat(report.notes()).containsExactly("1 (V1__create_users.sql) has no file in [" + files() + "]");
        assertThat(migrations().current())
                .containsExactly(report.revisions().get(0).id());
        MetaData made = reflected();
        migrations().upgrade("head");
        engine.close();
        database.clean();
        engine = Engine.create(database.url());
        migrations().upgrade("+1");
        assertThat(Inspector.of(engine).viewNames()).containsExactly("names");
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
        migrations().upgrade("head");
        migrations().downgrade("base");
        assertThat(reflected().tables()).isEmpty();
    }

    /** Functions, triggers and materialized views are as much a part of a schema as its tables. */
    @Test
    void aBaselineHasWhatStandsBesideTheTables() throws IOException {
        boolean postgresql = database.kind() == TestDatabase.Kind.POSTGRESQL;
        if (postgresql) {
            file("V4__more.sql", """
                    CREATE FUNCTION tidy() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        NEW.name := trim(NEW.name); RETURN NEW;
                    END $$;
                    CREATE TRIGGER tidy_users BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION tidy();
                    CREATE SEQUENCE tickets INCREMENT BY 5;
                    CREATE DOMAIN small AS INT CHECK (VALUE < 10);
                    ALTER TABLE posts ADD COLUMN stars small;
                    CREATE MATERIALIZED VIEW stored_names AS SELECT name FROM users;
                    """);
        } else if (database.kind() == TestDatabase.Kind.MARIADB) {
            file(
                    "V4__more.sql",
                    "CREATE TRIGGER tidy_users BEFORE INSERT ON users FOR EACH ROW SET NEW.name = trim(NEW.name);\n");
        } else if (database.kind() == TestDatabase.Kind.SQLITE) {
            file("V4__more.sql", """
                    CREATE TRIGGER tidy_users AFTER INSERT ON users BEGIN
                        UPDATE users SET name = trim(name) WHERE id = NEW.id; SELECT 1;
                    END;
                    """);
        } else {
            return; // H2's triggers are classes, of which it does not show the text
        }
        migrate();
        flywayImport().asBaseline().run();
        assertThat(migrations().team().drift()).isEqualTo(new Drift(migrations().current(), List.of(), List.of()));
        migrations().downgrade("base");
        assertThat(Inspector.of(engine).objects(null)).isEmpty();
        migrations().upgrade("head");
        execute("INSERT INTO users (id, name) VALUES (7, ' Ann ')");
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(Sql.text("SELECT name FROM users WHERE id = 7"), String.class))
                    .isEqualTo("Ann");
        }
    }

    @Test
    void aBaselineHasFunctionsBeforeTheTablesThatCallThem() throws IOException {
        if (database.kind() != TestDatabase.Kind.POSTGRESQL) {
            return; // no other one lets a default or condition call a function of one's own
        }
        file("V4__more.sql", """
                CREATE FUNCTION z_digits(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT value ~ '^[0-9]+$' $$;
                CREATE FUNCTION a_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT z_digits(value) $$;
                CREATE FUNCTION next_label() RETURNS text LANGUAGE sql AS $$ SELECT count(*)::text FROM users $$;
                CREATE TABLE parcels (id INT PRIMARY KEY, label TEXT DEFAULT next_label(), code TEXT CHECK (a_code(code)));
                CREATE FUNCTION folded(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(value) $$;
                CREATE INDEX ix_folded ON parcels (folded(label));
                CREATE FUNCTION parcels(wanted int) RETURNS SETOF parcels LANGUAGE sql AS $$ SELECT * FROM parcels WHERE id = wanted $$;
                """);
        migrate();
        flywayImport().asBaseline().run();
        assertThat(migrations().team().drift()).isEqualTo(new Drift(migrations().current(), List.of(), List.of()));
        migrations().downgrade("base");
        migrations().upgrade("head");
        execute("INSERT INTO parcels (id, code) VALUES (7, '12')");
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(Sql.text("SELECT label FROM parcels(7)"), String.class))
                    .isEqualTo("0");
        }
        assertThatThrownBy(() -> execute("INSERT INTO parcels (id, code) VALUES (8, 'x')"))
                .hasMessageContaining("check");
    }

    @Test
    void whatIsNotAsItWasAppliedIsRefused() throws IOException {
        migrate();
        Files.delete(files().resolve("V1__create_users.sql"));
        file("V2_1__posts.sql", "CREATE TABLE posts (id INT PRIMARY KEY);\n");
        assertThatThrownBy(() -> flywayImport().run())
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_REFUSED))
                .hasMessageContaining("1 (V1__create_users.sql) has no file")
                .hasMessageContaining("2.1 (V2_1__posts.sql) was changed after it was applied: its checksum was ")
                .hasMessageContaining("Nothing was written");
        assertThat(revisions()).doesNotExist();
    }

    @Test
    void whatFailedIsRefused() throws IOException {
        migrate();
        String quote = database.kind() == TestDatabase.Kind.MARIADB ? "`" : "\"";
        execute("UPDATE " + quote + "flyway_schema_history" + quote + " SET " + quote + "success" + quote + " = "
                + (quote.equals("`") || database.kind() == TestDatabase.Kind.SQLITE ? "0" : "FALSE"));
        assertThatThrownBy(() -> flywayImport().run()).hasMessageContaining("2.1 (V2_1__posts.sql) failed");
    }

    @Test
    void aPlaceholderWithoutValueIsNamed() {
        migrate();
        assertThatThrownBy(() -> migrations()
                        .importing(FlywayHistory.of(FlywaySettings.DEFAULT.locations(files())))
                        .run())
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_SCRIPT))
                .hasMessageContaining("V2__add_bio.sql: the placeholder ${greeting} has no value");
    }

    @Test
    void whereFlywayBeganIsABaseRevision() {
        execute("CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL)");
        flyway(settings -> settings.baselineVersion("1")).baseline();
        migrate();
        ImportReport report = flywayImport().run();
        assertThat(report.revisions())
                .extracting(Line::id)
                .startsWith("b1", "v2", "v2_1")
                .hasSize(4);
        assertThat(report.notes())
                .containsExactly("Flyway began at version 1 with what was there; the revision b1 is"
                        + " empty, so that a new database lacks it. --baseline writes it down.");
        assertThat(migrations().isAtHeads()).isTrue();
    }

    @Test
    void aDatabaseThatFlywayNeverSawIsRefused() {
        assertThatThrownBy(() -> flywayImport().run())
                .hasMessageContaining("the database has no table flyway_schema_history");
    }
}
