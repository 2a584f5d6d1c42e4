package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import picocli.CommandLine.Command;

/** {@code aludel branches}. */
@Command(name = "branches", mixinStandardHelpOptions = true, description = "Lists the revisions that several follow.")
final class BranchesCommand extends MigrateCommand {
    @Override
    public Integer call() {
        RevisionGraph graph = settings().revisions().graph();
        graph.history().stream().filter(RevisionNode::isBranchPoint).forEach(node -> {
            out().println(line(node));
            node.next().forEach(next -> out().println("    -> " + line(next)));
        });
        return 0;
    }
}
