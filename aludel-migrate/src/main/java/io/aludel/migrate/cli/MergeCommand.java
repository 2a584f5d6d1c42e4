package io.aludel.migrate.cli;

import io.aludel.migrate.NewRevision;
import io.aludel.migrate.team.Commutation;
import io.aludel.migrate.team.Teamwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel merge}. */
@Command(
        name = "merge",
        description = {
            "Writes a revision that joins heads.",
            "Says whether the branches commute: whether a database ends the same, whichever of them it gets first."
        },
        footer = {"", "Examples:", "  aludel merge -m \"merge billing and main\"", "  aludel merge --verify --strict"})
final class MergeCommand extends MigrateCommand<MergeCommand.Merged> {
    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "What is joined; all heads if not said.")
    private List<String> joined = List.of("heads");

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in one line.")
    private String message = "merge heads";

    @Option(
            names = "--verify",
            description = "Also apply each two branches in both orders to empty databases, and compare.")
    private boolean verifying;

    @Option(names = "--dry-run", description = "Only say whether the branches commute.")
    private boolean asking;

    @Option(
            names = "--strict",
            description = "Write nothing, and end with 4, when the branches do not commute or nobody can tell.")
    private boolean strict;

    @Mixin
    private RevisionFile file = new RevisionFile();

    /**
     * What was found out and written.
     *
     * @param heads what is joined
     * @param commute whether the order cannot matter
     * @param clashes where it may, or does
     * @param tried the difference that both orders made; null when they were not tried
     * @param written the files; none when none was
     */
    record Merged(
            List<String> heads,
            boolean commute,
            List<Commutation.Clash> clashes,
            @Nullable List<String> tried,
            List<Path> written) {}

    @Override
    protected Merged run() throws Exception {
        Settings settings = settings();
        return connected((migrations, engine) -> {
            Commutation found = migrations.team().commutation(joined);
            List<String> heads = found.heads();
            List<String> tried = verifying ? tried(migrations.team(), heads) : null;
            boolean commute = tried == null ? found.commutes() : tried.isEmpty();
            List<Path> written = asking || strict && !commute
                    ? List.of()
                    : file.write(NewRevision.of(message).joining(joined), settings.revisions(), settings);
            return new Merged(heads, commute, found.clashes(), tried, written);
        });
    }

    /** What both orders make of each two branches. */
    private static List<String> tried(Teamwork team, List<String> heads) {
        List<String> differences = new ArrayList<>();
        for (int first = 0; first < heads.size(); first++) {
            for (int second = first + 1; second < heads.size(); second++) {
                String pair = heads.size() == 2 ? "" : heads.get(first) + ", " + heads.get(second) + ": ";
                team.differenceOfOrder(heads.get(first), heads.get(second))
                        .forEach(difference -> differences.add(pair + difference));
            }
        }
        return differences;
    }

    @Override
    protected void print(Merged result, Output output) {
        output.line("Joined: " + String.join(", ", result.heads()));
        if (result.commute()) {
            output.line(output.good("The branches commute: a database ends the same, whichever it gets first."));
        } else {
            output.line(output.warning("The order of the branches matters, or may:"));
            result.clashes().forEach(clash -> output.line("  " + clash));
        }
        if (result.tried() != null) {
            output.line(
                    result.tried().isEmpty()
                            ? output.good("Both orders were tried, and make the same.")
                            : output.bad("Both orders were tried. The second makes something else; it would need:"));
            result.tried().forEach(line -> output.line("  " + line));
        }
        new WrittenView(result.written()).print(output);
    }

    @Override
    protected ExitCode exit(Merged result) {
        return (strict || asking) && !result.commute() ? ExitCode.DIFFERENCES : ExitCode.OK;
    }
}
