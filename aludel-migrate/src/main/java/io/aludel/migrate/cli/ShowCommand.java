package io.aludel.migrate.cli;

import io.aludel.migrate.script.Revisions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel show}. */
@Command(
        name = "show",
        description = "Shows what a revision says of itself.",
        footer = {"", "Examples:", "  aludel show head", "  aludel show current"})
final class ShowCommand extends MigrateCommand<ShowCommand.Shown> {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, heads, branch@head, or current.")
    private String name = "";

    record Shown(List<RevisionView> revisions) {}

    @Override
    protected Shown run() throws Exception {
        Revisions revisions = settings().revisions();
        List<String> current =
                Targets.needsDatabase(name) ? connected((migrations, engine) -> migrations.current()) : List.of();
        return new Shown(RevisionView.of(Targets.find(revisions, name, current), revisions));
    }

    @Override
    protected void print(Shown result, Output output) {
        result.revisions().forEach(revision -> revision.details(output, ""));
    }
}
