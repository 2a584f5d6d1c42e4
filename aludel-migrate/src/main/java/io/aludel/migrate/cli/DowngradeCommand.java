package io.aludel.migrate.cli;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.graph.RevisionStep;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel downgrade}. */
@Command(
        name = "downgrade",
        description = "Takes revisions back down to a target.",
        footer = {
            "",
            "Examples:",
            "  aludel downgrade -1",
            "  aludel downgrade ae10",
            "  aludel downgrade head:ae10 --sql"
        })
final class DowngradeCommand extends MoveCommand {
    @Parameters(
            paramLabel = "TARGET",
            description = "An id or its beginning, -1, base, branch@base; with --sql FROM:TO.")
    private String target = "";

    @Override
    List<RevisionStep> move(Migrations migrations) {
        return migrations.downgrade(target);
    }

    @Override
    String script(OfflineMigrations migrations) {
        return migrations.downgrade(target);
    }
}
