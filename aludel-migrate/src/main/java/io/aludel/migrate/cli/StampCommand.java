package io.aludel.migrate.cli;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.graph.RevisionStep;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel stamp}. */
@Command(
        name = "stamp",
        description = "Says that a database is at some revisions, without running them.",
        footer = {"", "Examples:", "  aludel stamp head", "  aludel stamp --purge ae10"})
final class StampCommand extends MoveCommand {
    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            description = "Ids, head, heads, base, branch@head; with --sql the first may be FROM:TO.")
    private List<String> targets = List.of();

    @Option(names = "--purge", description = "Empty the table of versions first, whatever it says.")
    private boolean purge;

    @Override
    List<RevisionStep> move(Migrations migrations) {
        return purge ? migrations.stampPurging(names()) : migrations.stamp(names());
    }

    @Override
    String script(OfflineMigrations migrations) {
        return purge ? migrations.stampPurging(names()) : migrations.stamp(names());
    }

    private String[] names() {
        return targets.toArray(String[]::new);
    }
}
