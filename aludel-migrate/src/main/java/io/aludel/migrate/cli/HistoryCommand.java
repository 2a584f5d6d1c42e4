package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel history}. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "Lists revisions, newest first.")
final class HistoryCommand extends MigrateCommand {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "From and to, each an id, base, heads, current, or a number such as -3.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database is.")
    private boolean indicating;

    @Override
    public Integer call() {
        if (!indicating && (range == null || !range.contains("current"))) {
            print(settings().revisions().graph(), List.of());
            return 0;
        }
        return connected((migrations, engine) -> {
            print(migrations.graph(), migrations.current());
            return 0;
        });
    }

    private void print(RevisionGraph graph, List<String> current) {
        String from = "base";
        String to = "heads";
        if (range != null && range.contains(":")) {
            int colon = range.indexOf(':');
            from = end(range.substring(0, colon), "base", current);
            to = end(range.substring(colon + 1), "heads", current);
        }
        for (RevisionNode node : graph.history(from, to)) {
            out().println(line(node) + (indicating && current.contains(node.id()) ? " (current)" : ""));
        }
    }

    private static String end(String text, String open, List<String> current) {
        if (text.isEmpty()) {
            return open;
        }
        return text.equals("current") ? (current.isEmpty() ? "base" : current.get(0)) : text;
    }
}
