package io.aludel.migrate.cli;

import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.lint.Severity;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel check}. */
@Command(
        name = "check",
        description = "Ends with 4, and says what is missing, when model and database differ.",
        footer = {"", "Examples:", "  aludel check --json"})
final class CheckCommand extends MigrateCommand<CheckCommand.Check> {
    record Check(boolean same, List<String> differences, List<FindingView> unsafe) {}

    @Override
    protected Check run() throws Exception {
        return connected((migrations, engine) -> {
            List<String> differences = Pending.describe(migrations.pending(
                    settings().model(), settings().customization().compare(CompareOptions.DEFAULT)));
            List<FindingView> unsafe = migrations.unsafe().stream()
                    .filter(finding -> finding.severity() != Severity.ADVICE)
                    .map(FindingView::of)
                    .toList();
            return new Check(differences.isEmpty(), differences, unsafe);
        });
    }

    @Override
    protected void print(Check result, Output output) {
        if (result.same()) {
            output.line(output.good("No new upgrade operations detected."));
        } else {
            output.line(output.bad("New upgrade operations detected:"));
            result.differences().forEach(line -> output.line("  " + line));
        }
        result.unsafe().forEach(finding -> finding.print(output));
    }

    @Override
    protected ExitCode exit(Check result) {
        if (!result.same()) {
            return ExitCode.DIFFERENCES;
        }
        return result.unsafe().stream().anyMatch(FindingView::isError) ? ExitCode.UNSAFE : ExitCode.OK;
    }
}
