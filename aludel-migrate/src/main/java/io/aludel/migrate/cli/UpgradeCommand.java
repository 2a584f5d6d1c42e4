package io.aludel.migrate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel upgrade}. */
@Command(name = "upgrade", mixinStandardHelpOptions = true, description = "Applies revisions up to a target.")
final class UpgradeCommand extends MigrateCommand {
    @Parameters(
            paramLabel = "TARGET",
            defaultValue = "head",
            description = "head, heads, an id or its beginning, +2, branch@head; with --sql also FROM:TO.")
    private String target = "head";

    @Option(names = "--sql", description = "Print the statements rather than executing them.")
    private boolean sql;

    @Override
    public Integer call() {
        return connected((migrations, engine) -> {
            if (sql) {
                out().print(migrations.upgradeScript(engine.dialect(), target));
            } else {
                migrations.upgrade(target).forEach(step -> out().println("Running " + step));
            }
            out().flush();
            return 0;
        });
    }
}
