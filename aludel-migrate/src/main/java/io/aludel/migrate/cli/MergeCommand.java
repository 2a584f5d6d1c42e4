package io.aludel.migrate.cli;

import io.aludel.migrate.NewRevision;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel merge}. */
@Command(
        name = "merge",
        description = "Writes a revision that joins heads.",
        footer = {"", "Examples:", "  aludel merge -m \"merge billing and main\"", "  aludel merge ae10 27c6"})
final class MergeCommand extends MigrateCommand<WrittenView> {
    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "What is joined; all heads if not said.")
    private List<String> joined = List.of("heads");

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in one line.")
    private String message = "merge heads";

    @Mixin
    private RevisionFile file = new RevisionFile();

    @Override
    protected WrittenView run() {
        Settings settings = settings();
        return new WrittenView(file.write(NewRevision.of(message).joining(joined), settings.revisions(), settings));
    }

    @Override
    protected void print(WrittenView result, Output output) {
        result.print(output);
    }
}
