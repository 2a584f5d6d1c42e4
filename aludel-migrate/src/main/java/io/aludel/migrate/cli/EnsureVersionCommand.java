package io.aludel.migrate.cli;

import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.cli.ScriptOptions.Script;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aludel ensure-version}. */
@Command(
        name = "ensure-version",
        aliases = "ensure_version",
        description = "Makes the table of versions, if it is missing, and nothing else.",
        footer = {"", "Examples:", "  aludel ensure-version", "  aludel ensure-version --sql --dialect postgresql"})
final class EnsureVersionCommand extends MigrateCommand<EnsureVersionCommand.Ensured> {
    @Mixin
    private ScriptOptions scripts = new ScriptOptions();

    /**
     * What was done, or written.
     *
     * @param table the name of the table
     * @param created whether it was missing
     * @param script the script, in place of making it
     */
    record Ensured(
            @Nullable String table,
            boolean created,
            @Nullable Script script) {}

    @Override
    protected Ensured run() throws Exception {
        String table = settings().text(Setting.VERSION_TABLE);
        if (scripts.sql()) {
            return new Ensured(table, false, scripts.script(settings(), OfflineMigrations::versionTable));
        }
        return connected((migrations, engine) -> new Ensured(table, migrations.ensureVersionTable(), null));
    }

    @Override
    protected void print(Ensured result, Output output) {
        if (result.script() != null) {
            result.script().print(output);
        } else {
            output.line(result.table() + (result.created() ? " was made." : " is there already."));
        }
    }
}
