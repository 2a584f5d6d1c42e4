package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.script.Revisions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel current}. */
@Command(
        name = "current",
        description = "Shows where the database is.",
        footer = {
            "",
            "Examples:",
            "  aludel current -v",
            "  aludel current --check-heads --quiet || echo \"not up to date\""
        })
final class CurrentCommand extends MigrateCommand<CurrentCommand.Current> {
    @Option(names = "--check-heads", description = "End with 4 when the database is not at all heads.")
    private boolean checking;

    record Current(List<Row> current, boolean atHeads) {}

    record Row(String id, @Nullable RevisionView revision) {}

    @Override
    protected Current run() throws Exception {
        return connected((migrations, engine) -> {
            Revisions revisions = migrations.revisions();
            List<String> ids = migrations.current();
            Revisions.View view = revisions.at(ids);
            List<Row> rows = new ArrayList<>();
            for (int index = 0; index < ids.size(); index++) {
                rows.add(new Row(ids.get(index), known(view.heads().get(index), view.graph(), revisions)));
            }
            return new Current(rows, migrations.isAtHeads());
        });
    }

    private static @Nullable RevisionView known(String id, RevisionGraph graph, Revisions revisions) {
        return graph.contains(id)
                ? graph.find(id).map(node -> RevisionView.of(node, revisions)).orElse(null)
                : null;
    }

    @Override
    protected void print(Current result, Output output) {
        for (Row row : result.current()) {
            RevisionView revision = row.revision();
            if (revision == null) {
                output.line(output.revision(row.id()) + output.bad(" (unknown here)"));
            } else if (output.verbose()) {
                revision.details(output, "");
            } else {
                String squash = revision.id().equals(row.id()) ? "" : " (" + revision.id() + " stands for it)";
                output.line(output.revision(row.id()) + squash + (revision.head() ? output.good(" (head)") : ""));
            }
        }
    }

    @Override
    protected ExitCode exit(Current result) {
        return checking && !result.atHeads() ? ExitCode.DIFFERENCES : ExitCode.OK;
    }
}
