package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel current}. */
@Command(name = "current", description = "Shows where the database is.")
final class CurrentCommand extends MigrateCommand<CurrentCommand.Current> {
    @Option(names = "--check-heads", description = "End with 4 when the database is not at all heads.")
    private boolean checking;

    record Current(List<Row> current, boolean atHeads) {}

    record Row(String id, @Nullable RevisionView revision) {}

    @Override
    protected Current run() throws Exception {
        return connected((migrations, engine) -> {
            RevisionGraph graph = migrations.graph();
            List<Row> rows = migrations.current().stream()
                    .map(id -> new Row(
                            id,
                            graph.contains(id) ? graph.find(id).map(RevisionView::of).orElse(null) : null))
                    .toList();
            return new Current(rows, migrations.isAtHeads());
        });
    }

    @Override
    protected void print(Current result, Output output) {
        for (Row row : result.current()) {
            RevisionView revision = row.revision();
            if (revision == null) {
                output.line(output.revision(row.id()) + output.bad(" (unknown here)"));
            } else if (output.verbose()) {
                output.line(revision.line(output));
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
