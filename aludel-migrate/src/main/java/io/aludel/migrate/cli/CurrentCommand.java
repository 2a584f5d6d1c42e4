package io.aludel.migrate.cli;

import io.aludel.migrate.script.Revisions;
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
            List<Row> rows = migrations.current().stream()
                    .map(id -> new Row(id, known(id, revisions)))
                    .toList();
            return new Current(rows, migrations.isAtHeads());
        });
    }

    private static @Nullable RevisionView known(String id, Revisions revisions) {
        return revisions.graph().contains(id)
                ? revisions
                        .graph()
                        .find(id)
                        .map(node -> RevisionView.of(node, revisions))
                        .orElse(null)
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
                output.line(output.revision(row.id()) + (revision.head() ? output.good(" (head)") : ""));
            }
        }
    }

    @Override
    protected ExitCode exit(Current result) {
        return checking && !result.atHeads() ? ExitCode.DIFFERENCES : ExitCode.OK;
    }
}
