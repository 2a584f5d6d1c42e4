package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.team.GraphPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel history}. */
@Command(
        name = "history",
        description = "Lists revisions, newest first.",
        footer = {
            "",
            "Examples:",
            "  aludel history -i",
            "  aludel history -r ae10:head",
            "  aludel history -r-3:current -v"
        })
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

    @Option(names = "--picture", paramLabel = "FORMAT", description = "Print a picture: ${COMPLETION-CANDIDATES}.")
    private @Nullable Format picture;

    /** Forms of pictures. */
    enum Format {
        PLANTUML,
        MERMAID,
        SVG
    }

    /**
     * The revisions.
     *
     * @param history newest first
     * @param picture the picture that was asked for; null when none was
     */
    record History(List<Entry> history, @Nullable String picture) {}

    record Entry(RevisionView revision, @Nullable Boolean current) {}

    @Override
    protected History run() throws Exception {
        Settings settings = settings();
        if (!indicating && (range == null || !Targets.needsDatabase(range))) {
            Revisions revisions = settings.revisions();
            return history(revisions, revisions.graph(), List.of());
        }
        return connected((migrations, engine) -> {
            Revisions.View view = migrations.revisions().at(migrations.current());
            return history(migrations.revisions(), view.graph(), view.heads());
        });
    }

    private History history(Revisions revisions, RevisionGraph graph, List<String> current) {
        int colon = range == null ? 0 : range.indexOf(':');
        if (colon < 0) {
            throw new MigrationException(
                    ErrorCode.INVALID_RANGE, "History range requires [start]:[end], [start]:, or :[end].");
        }
        List<String> from = end(range == null ? "" : range.substring(0, colon), "base", current);
        List<String> to = end(range == null ? "" : range.substring(colon + 1), "heads", current);
        List<RevisionNode> nodes = graph.history(from, to);
        return new History(
                nodes.stream()
                        .map(node -> new Entry(
                                RevisionView.of(node, revisions), indicating ? current.contains(node.id()) : null))
                        .toList(),
                picture == null ? null : drawn(picture, new GraphPicture(nodes, current)));
    }

    private static String drawn(Format format, GraphPicture picture) {
        return switch (format) {
            case PLANTUML -> picture.plantUml();
            case MERMAID -> picture.mermaid();
            case SVG -> picture.svg();
        };
    }

    private static List<String> end(String text, String open, List<String> current) {
        if (text.equals(Targets.CURRENT)) {
            return current.isEmpty() ? List.of("base") : current;
        }
        return List.of(text.isEmpty() ? open : text);
    }

    @Override
    protected void print(History result, Output output) {
        if (result.picture() != null) {
            output.script(result.picture());
            return;
        }
        for (Entry entry : result.history()) {
            boolean here = entry.current() != null && entry.current();
            entry.revision().print(output, here ? output.strong(" (current)") : "");
        }
    }
}
