package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel show}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows what a revision says of itself.")
final class ShowCommand extends MigrateCommand {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, or branch@head.")
    private String name = "";

    @Override
    public Integer call() {
        Revisions revisions = settings().revisions();
        for (RevisionNode node : revisions.graph().findAll(List.of(name))) {
            RevisionScript script = revisions.script(node);
            out().println("Rev: " + node.id() + (node.isHead() ? " (head)" : ""));
            out().println("Parent: "
                    + (node.isBase() ? "<base>" : String.join(", ", node.spec().down())));
            if (!node.spec().dependsOn().isEmpty()) {
                out().println("Depends on: " + String.join(", ", node.spec().dependsOn()));
            }
            if (!node.labels().isEmpty()) {
                out().println("Branch names: " + String.join(", ", node.labels()));
            }
            out().println("Path: " + script.origin());
            out().println();
            out().println("    " + node.spec().message());
        }
        return 0;
    }
}
