package io.aludel.migrate.cli;

import io.aludel.migrate.script.Revisions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel show}. */
@Command(name = "show", description = "Shows what a revision says of itself.")
final class ShowCommand extends MigrateCommand<ShowCommand.Shown> {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, or branch@head.")
    private String name = "";

    record Shown(List<Details> revisions) {}

    record Details(RevisionView revision, String origin) {}

    @Override
    protected Shown run() {
        Revisions revisions = settings().revisions();
        return new Shown(revisions.graph().findAll(List.of(name)).stream()
                .map(node -> new Details(
                        RevisionView.of(node), revisions.script(node).origin()))
                .toList());
    }

    @Override
    protected void print(Shown result, Output output) {
        result.revisions().forEach(details -> print(details, output));
    }

    private static void print(Details details, Output output) {
        RevisionView revision = details.revision();
        output.line("Rev: " + output.revision(revision.id()) + (revision.head() ? output.good(" (head)") : ""));
        output.line("Parent: " + (revision.down().isEmpty() ? "<base>" : String.join(", ", revision.down())));
        if (!revision.dependsOn().isEmpty()) {
            output.line("Depends on: " + String.join(", ", revision.dependsOn()));
        }
        if (!revision.labels().isEmpty()) {
            output.line("Branch names: " + String.join(", ", revision.labels()));
        }
        output.line("Path: " + details.origin());
        output.line();
        output.line("    " + revision.message());
    }
}
