package io.aludel.migrate.cli;

import io.aludel.migrate.team.Drift;
import io.aludel.migrate.team.Teamwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aludel drift}. */
@Command(
        name = "drift",
        description = {
            "Says what somebody has changed in the database beside its revisions.",
            "The revisions are applied to an empty database, and that is compared. Ends with 4 when something differs."
        },
        footer = {"", "Examples:", "  aludel drift --json"})
final class DriftCommand extends MigrateCommand<Drift> {
    @Mixin
    private ScratchOptions scratch = new ScratchOptions();

    @Override
    protected Drift run() throws Exception {
        return connected((migrations, engine) -> scratch.with(migrations.team(), Teamwork::drift));
    }

    @Override
    protected void print(Drift result, Output output) {
        String where = result.revisions().isEmpty() ? "base" : String.join(", ", result.revisions());
        if (result.isNone()) {
            output.line(output.good("The database is what its revisions say, at " + where + "."));
            return;
        }
        result.unknown()
                .forEach(id -> output.line(output.bad("The database is at " + id + ", which no revision here is.")));
        if (!result.missing().isEmpty()) {
            output.line(output.bad("The database was changed beside its revisions, at " + where
                    + ". To be again what they say, it would need:"));
            result.missing().forEach(line -> output.line("  " + line));
        }
    }

    @Override
    protected ExitCode exit(Drift result) {
        return result.isNone() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }
}
