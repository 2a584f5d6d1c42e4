package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.lint.Finding;
import io.aludel.migrate.lint.Linter;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel lint}. */
@Command(
        name = "lint",
        description = "Says what revisions would do to a database in use; ends with 6 when an upgrade would refuse.",
        footer = {
            "",
            "Examples:",
            "  aludel lint",
            "  aludel lint 27c6:heads --format github",
            "  aludel lint --without PG34 --json"
        })
final class LintCommand extends MigrateCommand<LintCommand.Linted> {
    /** How findings are printed. */
    private enum Format {
        text,
        github
    }

    @Parameters(
            paramLabel = "RANGE",
            arity = "0..1",
            description = "FROM:TO, without FROM itself, or one revision; all if not said.")
    private @Nullable String range;

    @Option(names = "--without", split = ",", paramLabel = "RULE", description = "Rules that are left out.")
    private List<String> without = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "How to print: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    /**
     * What was found.
     *
     * @param revisions how many were looked at
     * @param findings what is to be said of them
     */
    record Linted(int revisions, List<FindingView> findings) {}

    @Override
    protected Linted run() throws Exception {
        Settings settings = settings();
        Revisions revisions = settings.revisions();
        List<RevisionScript> chosen = chosen(revisions);
        Linter linter = Linter.of(settings.dialect(), LintSettings.of(settings).without(without))
                .naming(settings.namingConvention())
                .arguments(settings.arguments());
        List<Finding> findings = linter.lint(chosen);
        return new Linted(chosen.size(), findings.stream().map(FindingView::of).toList());
    }

    private List<RevisionScript> chosen(Revisions revisions) {
        RevisionGraph graph = revisions.graph();
        if (range != null && !range.contains(":")) {
            return graph.find(range).stream().map(revisions::script).toList();
        }
        int colon = range == null ? 0 : range.indexOf(':');
        String from = range == null || colon == 0 ? "base" : range.substring(0, colon);
        String to = range == null || colon == range.length() - 1 ? "heads" : range.substring(colon + 1);
        List<RevisionNode> nodes = new ArrayList<>(graph.history(from, to));
        nodes.removeIf(node ->
                !from.equals("base") && graph.find(from).filter(node::equals).isPresent());
        Collections.reverse(nodes);
        return nodes.stream().map(revisions::script).toList();
    }

    @Override
    protected void print(Linted result, Output output) {
        if (format == Format.github) {
            result.findings().forEach(finding -> output.line(finding.annotation()));
            return;
        }
        result.findings().forEach(finding -> {
            finding.print(output);
            output.line();
        });
        long errors = result.findings().stream().filter(FindingView::isError).count();
        String sum = result.revisions()
                + (result.revisions() == 1 ? " revision, " : " revisions, ")
                + result.findings().size()
                + (result.findings().size() == 1 ? " finding, " : " findings, ")
                + errors
                + (errors == 1 ? " error" : " errors");
        output.line(errors > 0 ? output.bad(sum) : output.good(sum));
    }

    @Override
    protected ExitCode exit(Linted result) {
        return result.findings().stream().anyMatch(FindingView::isError) ? ExitCode.UNSAFE : ExitCode.OK;
    }
}
