package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aludel generate}, as somebody types it. */
class GenerateCommandTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    @BeforeEach
    void create() {
        program = Program.in(folder, "none.Models#metadata");
        program.revision(
                "aaaa1111",
                "",
                "create",
                "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL);\n"
                        + "CREATE TABLE audit_log (text VARCHAR(50));",
                "DROP TABLE users;");
        assertThat(program.run("upgrade").code()).isZero();
    }

    private Outcome generate(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "generate";
        all[1] = "--package";
        all[2] = "com.acme";
        System.arraycopy(more, 0, all, 3, more.length);
        Outcome outcome = program.run(all);
        return new Outcome(outcome.code(), outcome.out().replace(folder + "/", ""), outcome.err());
    }

    @Test
    void writesWhatIsNotThereAndKeepsWhatIs() throws IOException {
        assertThat(generate("--exclude", "audit_*")).isEqualTo(new Outcome(0, """
                        Wrote src/com/acme/Models.java
                        Wrote src/com/acme/User.java
                        """, ""));
        assertThat(generate("--exclude", "audit_*").out())
                .isEqualTo("Nothing was written: all files are there already.\n");
        Path user = folder.resolve("src/com/acme/User.java");
        Files.writeString(user, "mine");
        assertThat(generate("--exclude", "audit_*").out())
                .isEqualTo("Kept src/com/acme/User.java, which differs; --force replaces it\n");
        assertThat(user).hasContent("mine");
        assertThat(generate("--exclude", "audit_*", "--force").out()).isEqualTo("Wrote src/com/acme/User.java\n");
        assertThat(user).content().contains("class User", "@Column(length = 50, nullable = false)");
    }

    @Test
    void saysItAsJsonToo() {
        Outcome outcome = generate("--dry-run", "--json", "--fields", "--null-marked", "--model-class", "Shop");
        assertThat(outcome.json().get("dryRun").asBoolean()).isTrue();
        assertThat(outcome.json().get("written").toString())
                .isEqualTo(
                        "[\"src/com/acme/Shop.java\",\"src/com/acme/User.java\",\"src/com/acme/package-info.java\"]");
        assertThat(outcome.json().get("kept").size()).isZero();
        assertThat(outcome.json().get("notes").get(0).asString())
                .isEqualTo(
                        "table audit_log has no class: it has no primary key, and nothing else that tells its rows apart;"
                                + " Shop declares it for queries of Core.");
        assertThat(folder.resolve("src/com")).doesNotExist();
    }
}
