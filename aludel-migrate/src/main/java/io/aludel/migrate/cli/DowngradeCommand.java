package io.aludel.migrate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel downgrade}. */
@Command(name = "downgrade", mixinStandardHelpOptions = true, description = "Takes revisions back down to a target.")
final class DowngradeCommand extends MigrateCommand {
    @Parameters(
            paramLabel = "TARGET",
            description = "An id or its beginning, -1, base, branch@base; with --sql FROM:TO.")
    private String target = "";

    @Option(names = "--sql", description = "Print the statements rather than executing them.")
    private boolean sql;

    @Override
    public Integer call() {
        return connected((migrations, engine) -> {
            if (sql) {
                out().print(migrations.downgradeScript(engine.dialect(), target));
            } else {
                migrations.downgrade(target).forEach(step -> out().println("Running " + step));
            }
            out().flush();
            return 0;
        });
    }
}
