package io.aludel.migrate.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel heads}. */
@Command(name = "heads", description = "Lists the revisions that nothing follows.")
final class HeadsCommand extends MigrateCommand<HeadsCommand.Heads> {
    record Heads(List<RevisionView> heads) {}

    @Override
    protected Heads run() {
        return new Heads(RevisionView.of(settings().revisions().graph().heads()));
    }

    @Override
    protected void print(Heads result, Output output) {
        result.heads().forEach(head -> output.line(head.line(output)));
    }
}
