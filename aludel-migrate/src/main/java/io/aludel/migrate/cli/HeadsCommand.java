package io.aludel.migrate.cli;

import io.aludel.migrate.script.Revisions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel heads}. */
@Command(
        name = "heads",
        description = "Lists the revisions that nothing follows.",
        footer = {"", "Examples:", "  aludel heads -v", "  aludel heads --resolve-dependencies"})
final class HeadsCommand extends MigrateCommand<HeadsCommand.Heads> {
    @Option(
            names = "--resolve-dependencies",
            description = "Leave those out on which another branch depends: a database has no row of them.")
    private boolean resolving;

    record Heads(List<RevisionView> heads) {}

    @Override
    protected Heads run() {
        Revisions revisions = settings().revisions();
        return new Heads(RevisionView.of(
                resolving ? revisions.graph().lastNodes() : revisions.graph().heads(), revisions));
    }

    @Override
    protected void print(Heads result, Output output) {
        result.heads().forEach(head -> head.print(output, ""));
    }
}
