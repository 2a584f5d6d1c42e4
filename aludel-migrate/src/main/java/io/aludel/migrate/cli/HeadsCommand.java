package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import picocli.CommandLine.Command;

/** {@code aludel heads}. */
@Command(name = "heads", mixinStandardHelpOptions = true, description = "Lists the revisions that nothing follows.")
final class HeadsCommand extends MigrateCommand {
    @Override
    public Integer call() {
        RevisionGraph graph = settings().revisions().graph();
        graph.heads().forEach(node -> out().println(line(node)));
        return 0;
    }
}
