package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel history}. */
@Command(name = "history", description = "Lists revisions, newest first.")
final class HistoryCommand extends MigrateCommand<HistoryCommand.History> {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "From and to, each an id, base, heads, current, or a number such as -3.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database is.")
    private boolean indicating;

    record History(List<Entry> history) {}

    record Entry(RevisionView revision, @Nullable Boolean current) {}

    @Override
    protected History run() throws Exception {
        if (!indicating && (range == null || !range.contains("current"))) {
            return history(settings().revisions().graph(), List.of());
        }
        return connected((migrations, engine) -> history(migrations.graph(), migrations.current()));
    }

    private History history(RevisionGraph graph, List<String> current) {
        String from = "base";
        String to = "heads";
        if (range != null && range.contains(":")) {
            int colon = range.indexOf(':');
            from = end(range.substring(0, colon), "base", current);
            to = end(range.substring(colon + 1), "heads", current);
        }
        return new History(graph.history(from, to).stream()
                .map(node -> new Entry(RevisionView.of(node), indicating ? current.contains(node.id()) : null))
                .toList());
    }

    private static String end(String text, String open, List<String> current) {
        if (text.isEmpty()) {
            return open;
        }
        return text.equals("current") ? (current.isEmpty() ? "base" : current.get(0)) : text;
    }

    @Override
    protected void print(History result, Output output) {
        for (Entry entry : result.history()) {
            boolean here = entry.current() != null && entry.current();
            output.line(entry.revision().line(output) + (here ? output.strong(" (current)") : ""));
        }
    }
}
