package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionNode;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel branches}. */
@Command(name = "branches", description = "Lists the revisions that several follow.")
final class BranchesCommand extends MigrateCommand<BranchesCommand.Branches> {
    record Branches(List<Branch> branches) {}

    record Branch(RevisionView revision, List<RevisionView> next) {}

    @Override
    protected Branches run() {
        return new Branches(settings().revisions().graph().history().stream()
                .filter(RevisionNode::isBranchPoint)
                .map(node -> new Branch(RevisionView.of(node), RevisionView.of(node.next())))
                .toList());
    }

    @Override
    protected void print(Branches result, Output output) {
        for (Branch branch : result.branches()) {
            output.line(branch.revision().line(output));
            branch.next().forEach(next -> output.line("    -> " + next.line(output)));
        }
    }
}
