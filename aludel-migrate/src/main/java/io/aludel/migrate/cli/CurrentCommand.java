package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel current}. */
@Command(name = "current", mixinStandardHelpOptions = true, description = "Shows where the database is.")
final class CurrentCommand extends MigrateCommand {
    @Option(
            names = {"-v", "--verbose"},
            description = "With what each revision does.")
    private boolean verbose;

    @Option(names = "--check-heads", description = "End with 1 when the database is not at all heads.")
    private boolean checking;

    @Override
    public Integer call() {
        return connected((migrations, engine) -> {
            RevisionGraph graph = migrations.graph();
            for (String id : migrations.current()) {
                boolean known = graph.contains(id);
                String head = known && graph.find(id).orElseThrow().isHead() ? " (head)" : "";
                out().println(
                                verbose && known
                                        ? line(graph.find(id).orElseThrow())
                                        : id + (known ? head : " (unknown here)"));
            }
            return checking && !migrations.isAtHeads() ? 1 : 0;
        });
    }
}
