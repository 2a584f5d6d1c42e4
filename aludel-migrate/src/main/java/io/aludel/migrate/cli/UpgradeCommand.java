package io.aludel.migrate.cli;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel upgrade}. */
@Command(
        name = "upgrade",
        description = "Applies revisions up to a target.",
        footer = {
            "",
            "Examples:",
            "  aludel upgrade",
            "  aludel upgrade +1",
            "  aludel upgrade billing@head",
            "  aludel upgrade ae10:head --sql -o release.sql"
        })
final class UpgradeCommand extends MoveCommand {
    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "head",
            description = "head, heads, an id or its beginning, +2, branch@head; with --sql also FROM:TO.")
    private String target = "head";

    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "RULE",
            description = "Rules of the linter that need not hold this once, such as PG24 or drop-column.")
    private List<String> allowed = List.of();

    @Option(
            names = "--flyway",
            paramLabel = "FOLDER",
            description = "With --sql: write a file for each revision that Flyway runs, rather than one script.")
    private @Nullable Path flyway;

    @Override
    protected Moved run() throws Exception {
        Path folder = flyway;
        return folder == null ? super.run() : files(migrations -> migrations.upgradeForFlyway(target, folder));
    }

    @Override
    List<RevisionStep> move(Migrations migrations) {
        UncompiledRevisions.unapplied(settings(), migrations.revisions()).forEach(this::warn);
        return migrations.allowing(allowed).upgrade(target);
    }

    /** Nobody runs a script without reading it, so nothing is refused: what the linter says is printed beside it. */
    @Override
    String script(OfflineMigrations migrations) {
        LintOptions lint = LintSettings.of(settings()).without(allowed.toArray(String[]::new));
        if (lint.mode() != LintOptions.Mode.OFF) {
            migrations.findings(target, lint).stream()
                    .filter(finding -> finding.severity() != Severity.ADVICE)
                    .forEach(finding -> warn(finding.describe()));
        }
        return migrations.upgrade(target);
    }
}
