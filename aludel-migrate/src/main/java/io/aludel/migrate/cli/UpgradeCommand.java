package io.aludel.migrate.cli;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.graph.RevisionStep;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel upgrade}. */
@Command(name = "upgrade", description = "Applies revisions up to a target.")
final class UpgradeCommand extends MoveCommand {
    @Parameters(
            paramLabel = "TARGET",
            defaultValue = "head",
            description = "head, heads, an id or its beginning, +2, branch@head; with --sql also FROM:TO.")
    private String target = "head";

    @Override
    List<RevisionStep> move(Migrations migrations) {
        return migrations.upgrade(target);
    }

    @Override
    String script(OfflineMigrations migrations) {
        return migrations.upgrade(target);
    }
}
