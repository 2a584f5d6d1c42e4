package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.schema.MetaData;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, which of them wins, and what revisions hear of them. */
class SettingsTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    static MetaData model() {
        return new MetaData();
    }

    @BeforeEach
    void write() {
        program = Program.in(folder, SettingsTest.class.getName() + "#model");
        program.revision("aaaa1111", "", "first", "CREATE TABLE a (x INT)", "DROP TABLE a");
    }

    private Settings settings(String text, Map<String, String> environment) {
        return Settings.read(List.of(program.write("some.properties", text)), environment);
    }

    @Test
    void laterFilesWin() {
        Path base = program.write("base.properties", "url=sqlite:base.db\npackage=base");
        Path local = program.write("local.properties", "url=sqlite:local.db");
        Settings settings = Settings.read(base, local);
        assertThat(settings.text(Setting.URL)).isEqualTo("sqlite:local.db");
        assertThat(settings.packageName()).isEqualTo("base");
        assertThat(settings.directory()).isEqualTo(folder.resolve("src/main/java"));
    }

    @Test
    void filesAreNamedByOptionsOrByTheEnvironment() {
        Path more = program.write("more.properties", "version.table=other_version");
        assertThat(program.run("ensure-version", "--sql", "-c", more.toString()).out())
                .contains("CREATE TABLE other_version");
        String both = program.config() + File.pathSeparator + more;
        assertThat(Program.plain(Map.of("ALUDEL_CONFIG", both), "ensure-version", "--sql")
                        .out())
                .contains("CREATE TABLE other_version");
        assertThat(Program.plain("heads", "--config", "missing.properties").err())
                .contains("MIG-3401", "missing.properties cannot be read", "aludel init");
    }

    @Test
    void systemPropertiesGoBeforeFiles() {
        System.setProperty("aludel.package", "from.property");
        try {
            assertThat(settings("package=from.file", Map.of()).packageName()).isEqualTo("from.property");
        } finally {
            System.clearProperty("aludel.package");
        }
    }

    @Test
    void placeholdersComeFromTheEnvironment() {
        Map<String, String> environment = Map.of("DB_PASSWORD", "s@cret/1");
        Settings settings = settings(
                "url=postgresql://app@localhost/${DB_NAME:-blog}\npassword=${DB_PASSWORD}\nsql.directory=${here}/sql",
                environment);
        assertThat(settings.url().password()).isEqualTo("s@cret/1");
        assertThat(settings.url().database()).isEqualTo("blog");
        assertThat(settings.url()).hasToString("postgresql://app:***@localhost/blog");
        assertThat(settings.sqlDirectory()).isEqualTo(folder.resolve("sql"));
    }

    @Test
    void missingVariablesAreNamed() {
        program.settings("url=sqlite:${NO_SUCH_VARIABLE}");
        assertThat(program.run("current").err())
                .contains(
                        "says ${NO_SUCH_VARIABLE} in 'url', which is not set in the environment",
                        "${NO_SUCH_VARIABLE:-..}");
    }

    @Test
    void passwordsAreNotPrinted() {
        program.settings("url=postgresql://app:hidden@localhost:1/none\nsql.directory=" + folder.resolve("sql"));
        Outcome outcome = program.run("current", "--raise-error", "--verbose");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out() + outcome.err()).doesNotContain("hidden");
    }

    @Test
    void oneFileHasSeveralDatabases() {
        program.settings("url=sqlite:" + folder.resolve("dev.db") + "\nprod.url=sqlite:" + folder.resolve("prod.db")
                + "\nsql.directory=" + folder.resolve("sql") + "\nprod.sql.directory=" + folder.resolve("prodsql"));
        program.write(
                "prodsql/p.sql",
                "-- aludel: revision pppp1111\n-- aludel: upgrade\nCREATE TABLE p (x INT);\n-- aludel: downgrade\n");
        assertThat(program.run("upgrade").out()).isEqualTo("Running upgrade  -> aaaa1111, first\n");
        assertThat(program.run("upgrade", "-n", "prod").out()).isEqualTo("Running upgrade  -> pppp1111\n");
        assertThat(program.run("current", "--name", "prod").out()).isEqualTo("pppp1111 (head)\n");
        assertThat(program.run("current").out()).isEqualTo("aaaa1111 (head)\n");
        assertThat(program.run("current", "-n", "prd").err()).contains("there is no database 'prd'", "There are prod");
        program.settings("prod.ur=sqlite:x");
        assertThat(program.run("current").err()).contains("unknown setting 'prod.ur'");
    }

    @Test
    void aCommandWorksOnSeveralDatabasesInTurn() {
        program.settings("databases=one,two\none.url=sqlite:" + folder.resolve("one.db") + "\ntwo.url=sqlite:"
                + folder.resolve("two.db") + "\nsql.directory=" + folder.resolve("sql"));
        assertThat(program.run("upgrade").out())
                .isEqualTo("[one]\nRunning upgrade  -> aaaa1111, first\n[two]\nRunning upgrade  -> aaaa1111, first\n");
        assertThat(program.run("current", "-n", "two").out()).isEqualTo("aaaa1111 (head)\n");
        assertThat(program.run("current", "--json")
                        .json()
                        .at("/databases/1/result/current/0/id")
                        .asString())
                .isEqualTo("aaaa1111");
        program.run("downgrade", "base", "-n", "two");
        assertThat(program.run("current", "--check-heads").code()).isEqualTo(4);
        Outcome failed = program.run("downgrade", "-1", "--json");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.json().at("/databases/0/result/steps/0/kind").asString())
                .isEqualTo("downgrade");
        assertThat(failed.json().at("/databases/1/error/code").asString()).isEqualTo("MIG-3004");
    }
}
