package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Flyway to Aludel and back, as somebody types it. */
class ImportCommandTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    @BeforeEach
    void migrate() {
        program = Program.in(folder, "none#none");
        program.write("flyway/V1__create_users.sql", "CREATE TABLE users (id INT PRIMARY KEY);\n");
        program.write("flyway/V2__add_name.sql", "ALTER TABLE users ADD COLUMN name VARCHAR(50) DEFAULT '${who}';\n");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + folder.resolve("app.db"), null, null)
                .locations("filesystem:" + folder.resolve("flyway"))
                .placeholders(Map.of("who", "ann"))
                .load()
                .migrate();
    }

    private Outcome imported(String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "import",
                    "flyway",
                    "--location",
                    "filesystem:" + folder.resolve("flyway"),
                    "--placeholder",
                    "who=ann"
                },
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return program.run(all);
    }

    @Test
    void aRehearsalThenTheImport() {
        Outcome rehearsal = imported("--dry-run");
        assertThat(rehearsal.out()).isEqualTo("""
                        v1  applied  1, V1__create_users.sql, checksum 837277666
                        v2  applied  2, V2__add_name.sql, checksum 1733144257
                        Would write %1$s/v1_create_users.sql
                        Would write %1$s/v2_add_name.sql
                        Would stamp v2
                        """.formatted(folder.resolve("sql")));
        assertThat(program.run("heads").out()).isEmpty();
        assertThat(imported().out()).endsWith("Stamped v2\n");
        assertThat(program.run("current").out()).isEqualTo("v2 (head)\n");
        assertThat(imported("--history").out()).endsWith("checksum 1733144257 (known)\n");
    }

    @Test
    void theResultAsJson() {
        Outcome outcome = imported("--baseline", "--json");
        assertThat(outcome.json().at("/tool").asString()).isEqualTo("flyway");
        assertThat(outcome.json().at("/revisions/0/name").asString()).isEqualTo("baseline");
        assertThat(outcome.json().at("/revisions/0/state").asString()).isEqualTo("new");
        assertThat(outcome.json().at("/stamped").asString())
                .isEqualTo(outcome.json().at("/revisions/0/id").asString());
    }

    @Test
    void whatCannotBeTakenOverFails() {
        program.write("flyway/V2__add_name.sql", "changed\n");
        Outcome outcome = imported();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("FAILED: MIG-4001: the history of flyway cannot be taken over:");
        assertThat(imported("--history", "--baseline").code()).isEqualTo(2);
    }

    @Test
    void filesForFlyway() {
        program.revision("aaaa1111", "", "first", "CREATE TABLE a (id INT);", "DROP TABLE a;");
        Path files = folder.resolve("for-flyway");
        assertThat(program.run("upgrade", "--sql", "--flyway", files.toString()).out())
                .isEqualTo("Wrote " + files + "/V1__first.sql\nWrote " + files + "/U1__first.sql\n");
    }
}
