package io.aludel.migrate.cli;

import io.aludel.migrate.Pending;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Ends with 4, and says what is missing, when model and database differ.")
final class CheckCommand extends MigrateCommand {
    @Override
    public Integer call() {
        return connected((migrations, engine) -> {
            List<String> pending =
                    Pending.describe(migrations.pending(settings().model()));
            if (pending.isEmpty()) {
                out().println("No new upgrade operations detected.");
                return 0;
            }
            out().println("New upgrade operations detected:");
            pending.forEach(line -> out().println("  " + line));
            return 4;
        });
    }
}
