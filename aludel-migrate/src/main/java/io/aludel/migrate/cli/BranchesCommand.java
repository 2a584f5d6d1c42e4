package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.Revisions;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel branches}. */
@Command(
        name = "branches",
        description = "Lists the revisions that several follow.",
        footer = {"", "Examples:", "  aludel branches"})
final class BranchesCommand extends MigrateCommand<BranchesCommand.Branches> {
    record Branches(List<Branch> branches) {}

    record Branch(RevisionView revision, List<RevisionView> next) {}

    @Override
    protected Branches run() {
        Revisions revisions = settings().revisions();
        return new Branches(revisions.graph().history().stream()
                .filter(RevisionNode::isBranchPoint)
                .map(node -> new Branch(RevisionView.of(node, revisions), RevisionView.of(node.next(), revisions)))
                .toList());
    }

    @Override
    protected void print(Branches result, Output output) {
        for (Branch branch : result.branches()) {
            branch.revision().print(output, "");
            branch.next().forEach(next -> output.line("    -> " + next.line(output)));
        }
    }
}
