package io.aludel.migrate.cli;

import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.CompareOptions;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel check}. */
@Command(
        name = "check",
        description = "Ends with 4, and says what is missing, when model and database differ.",
        footer = {"", "Examples:", "  aludel check --json"})
final class CheckCommand extends MigrateCommand<CheckCommand.Check> {
    record Check(boolean same, List<String> differences) {}

    @Override
    protected Check run() throws Exception {
        List<String> differences = connected((migrations, engine) ->
                Pending.describe(migrations.pending(
                        settings().model(), settings().customization().compare(CompareOptions.DEFAULT))));
        return new Check(differences.isEmpty(), differences);
    }

    @Override
    protected void print(Check result, Output output) {
        if (result.same()) {
            output.line(output.good("No new upgrade operations detected."));
        } else {
            output.line(output.bad("New upgrade operations detected:"));
            result.differences().forEach(line -> output.line("  " + line));
        }
    }

    @Override
    protected ExitCode exit(Check result) {
        return result.same() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }
}
