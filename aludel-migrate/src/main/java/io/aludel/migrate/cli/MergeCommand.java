package io.aludel.migrate.cli;

import io.aludel.migrate.NewRevision;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel merge}. */
@Command(name = "merge", description = "Writes a revision that joins heads.")
final class MergeCommand extends MigrateCommand<WrittenView> {
    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "What is joined; all heads if not said.")
    private List<String> revisions = List.of();

    @Option(
            names = {"-m", "--message"},
            description = "What it does, in one line.",
            defaultValue = "merge heads")
    private String message = "merge heads";

    @Override
    protected WrittenView run() throws Exception {
        Settings settings = settings();
        return connected((migrations, engine) -> {
            List<String> joined = revisions.isEmpty() ? List.of("heads") : revisions;
            Path file = NewRevision.of(message)
                    .joining(joined)
                    .writeJava(migrations.graph(), engine.dialect(), settings.directory(), settings.packageName());
            return new WrittenView(List.of(file));
        });
    }

    @Override
    protected void print(WrittenView result, Output output) {
        result.print(output);
    }
}
