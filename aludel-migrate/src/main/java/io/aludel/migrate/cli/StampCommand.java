package io.aludel.migrate.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel stamp}. */
@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        description = "Says that a database is at some revisions, without running them.")
final class StampCommand extends MigrateCommand {
    @Parameters(paramLabel = "TARGET", arity = "1..*", description = "Ids, heads, or base.")
    private List<String> targets = List.of();

    @Option(names = "--purge", description = "Empty the table of versions first.")
    private boolean purge;

    @Override
    public Integer call() {
        String[] names = targets.toArray(String[]::new);
        return connected((migrations, engine) -> {
            (purge ? migrations.stampPurging(names) : migrations.stamp(names))
                    .forEach(step -> out().println("Running " + step));
            return 0;
        });
    }
}
