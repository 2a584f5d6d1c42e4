package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.schema.MetaData;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How results and errors are printed: for people, with colours, as JSON. */
class OutputTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    static MetaData model() {
        return new MetaData();
    }

    @BeforeEach
    void write() {
        program = Program.in(folder, OutputTest.class.getName() + "#model");
        program.revision("aaaa1111", "", "first", "CREATE TABLE a (x INT)", "DROP TABLE a");
        program.revision("bbbb2222", "aaaa1111", "second", "CREATE TABLE b (x INT)", "DROP TABLE b");
    }

    @Test
    void resultsAreJsonDocuments() {
        assertThat(program.run("heads", "--json").out().strip())
                .isEqualToNormalizingNewlines("""
                {
                  "heads" : [ {
                    "id" : "bbbb2222",
                    "down" : [ "aaaa1111" ],
                    "next" : [ ],
                    "dependsOn" : [ ],
                    "labels" : [ ],
                    "message" : "second",
                    "head" : true,
                    "branchPoint" : false,
                    "mergePoint" : false,
                    "origin" : "%s"
                  } ]
                }""".formatted(folder.resolve("sql/bbbb2222.sql")));
        JsonNode moved = program.run("--json", "upgrade", "+1").json();
        assertThat(moved.at("/steps/0/kind").asString()).isEqualTo("upgrade");
        assertThat(moved.at("/steps/0/to/0").asString()).isEqualTo("aaaa1111");
        assertThat(program.run("current", "--json").json().at("/atHeads").asBoolean())
                .isFalse();
    }

    @Test
    void errorsAreJsonDocumentsToo() {
        Outcome outcome = program.run("upgrade", "zzzz", "--json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.json().at("/error/code").asString()).isEqualTo("MIG-3001");
        assertThat(outcome.json().at("/error/message").asString())
                .startsWith("Can't locate revision identified by 'zzzz'");
        assertThat(outcome.json().at("/error/exit").asString()).isEqualTo("error");
        assertThat(outcome.json().at("/error/exitCode").asInt()).isEqualTo(1);
        assertThat(program.run("heads", "--json", "--nonsense")
                        .json()
                        .at("/error/exitCode")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(program.run("heads").out()).isEqualTo("aaaa1111 -> bbbb2222 (head), second\n");
        assertThat(program.run("heads", "--color=always").out())
                .isEqualTo("aaaa1111 -> \u001b[33mbbbb2222\u001b[0m\u001b[32m (head)\u001b[0m, second\n");
        assertThat(program.run("heads", "--color=always", "--no-color").out()).doesNotContain("\u001b");
    }

    @Test
    void quietPrintsNothingButErrorsAndScripts() {
        assertThat(program.run("heads", "--quiet")).isEqualTo(new Outcome(0, "", ""));
        assertThat(program.run("upgrade", "-q")).isEqualTo(new Outcome(0, "", ""));
        assertThat(program.run("upgrade", "-q", "zzzz").err()).startsWith("FAILED: MIG-3001: Can't locate");
        assertThat(program.run("upgrade", "--sql", "-q").out()).contains("CREATE TABLE a (x INT);");
    }

    @Test
    void theStackIsForThoseWhoAsk() {
        assertThat(program.run("upgrade", "zzzz").err()).doesNotContain("\tat ");
        assertThat(program.run("upgrade", "zzzz", "--raise-error").err()).contains("\tat io.aludel.migrate");
        assertThat(program.run("upgrade", "zzzz", "--raise-error", "--json")
                        .json()
                        .at("/error/stack")
                        .asString())
                .contains("\tat io.aludel.migrate");
    }

    @Test
    void wrongCommandsSayWhatThereIs() {
        Outcome outcome = Program.plain("upgrad");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("FAILED: Unmatched argument", "Did you mean: aludel upgrade");
    }
}
