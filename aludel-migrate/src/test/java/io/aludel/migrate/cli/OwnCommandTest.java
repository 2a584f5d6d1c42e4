package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands that applications add. */
class OwnCommandTest {
    @TempDir
    Path folder;

    /** Counts revisions. */
    @Command(name = "count", description = "Counts revisions.")
    static final class CountCommand extends MigrateCommand<CountCommand.Counted> {
        @Parameters(arity = "0..1")
        private String word = "revisions";

        record Counted(int count, String word) {}

        @Override
        protected Counted run() {
            return new Counted(settings().revisions().graph().nodes().size(), word);
        }

        @Override
        protected void print(Counted result, Output output) {
            output.line(result.count() + " " + result.word());
        }
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        new Aludel()
                .command(new CountCommand())
                .execute(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return out.toString();
    }

    @Test
    void anOwnCommandIsLikeAnyOther() {
        Program program = Program.in(folder, "none");
        program.revision("aaaa1111", "", "first", "SELECT 1", "");
        assertThat(run("count", "steps", "-c", program.config())).isEqualTo("1 steps\n");
        assertThat(run("count", "--json", "-c", program.config())).contains("\"count\" : 1");
        assertThat(run("--help")).contains("Further commands:", "Counts revisions.");
    }
}
