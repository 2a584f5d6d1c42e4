package io.aludel.migrate.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel stamp}. */
@Command(name = "stamp", description = "Says that a database is at some revisions, without running them.")
final class StampCommand extends MigrateCommand<MoveCommand.Moved> {
    @Parameters(paramLabel = "TARGET", arity = "1..*", description = "Ids, heads, or base.")
    private List<String> targets = List.of();

    @Option(names = "--purge", description = "Empty the table of versions first.")
    private boolean purge;

    @Override
    protected MoveCommand.Moved run() throws Exception {
        String[] names = targets.toArray(String[]::new);
        return connected((migrations, engine) -> new MoveCommand.Moved(
                StepView.of(purge ? migrations.stampPurging(names) : migrations.stamp(names)), null));
    }

    @Override
    protected void print(MoveCommand.Moved result, Output output) {
        result.steps().forEach(step -> output.line(step.line()));
    }
}
