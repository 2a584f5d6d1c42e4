package io.aludel.migrate.cli;

import io.aludel.migrate.imports.FlywayHistory;
import io.aludel.migrate.imports.FlywaySettings;
import io.aludel.migrate.imports.HistoryImport;
import io.aludel.migrate.imports.HistorySource;
import io.aludel.migrate.imports.ImportReport;
import io.aludel.migrate.imports.LiquibaseHistory;
import io.aludel.migrate.imports.LiquibaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel import}. */
@Command(
        name = "import",
        description = "Takes over the history of Flyway or Liquibase as revisions in SQL, and stamps the database.")
final class ImportCommand extends MigrateCommand<ImportReport> {
    @Parameters(paramLabel = "TOOL", description = "flyway or liquibase.")
    private Tool tool = Tool.flyway;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--location",
            paramLabel = "FOLDER",
            description = "flyway: where its files are, as in its settings. May be said several times.")
    private List<String> locations = List.of();

    @Option(names = "--flyway-config", paramLabel = "FILE", description = "flyway: its flyway.conf.")
    private @Nullable Path flywayConfig;

    @Option(
            names = "--changelog",
            paramLabel = "NAME",
            description = "liquibase: the changelog, as its command names it.")
    private @Nullable String changelog;

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "liquibase: where names of changelogs begin; this folder if not said.")
    private Path root = Path.of(".");

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "liquibase: a context in which what is waiting runs; all if not said.")
    private List<String> contexts = List.of();

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "A value for $${NAME} in the files of the tool.")
    private Map<String, String> placeholders = Map.of();

    @Option(names = "--table", paramLabel = "NAME", description = "The table of the tool, if it is not the usual one.")
    private @Nullable String table;

    @Option(names = "--table-schema", paramLabel = "NAME", description = "The schema of that table.")
    private @Nullable String schema;

    /** The tools that are known. */
    enum Tool {
        flyway,
        liquibase
    }

    /** What becomes of what was applied. */
    static final class Form {
        @Option(names = "--history", description = "Make a revision of each migration. So it is if nothing is said.")
        private boolean history;

        @Option(names = "--baseline", description = "Make one revision of the schema as it is now.")
        private boolean baseline;
    }

    @Override
    protected ImportReport run() throws Exception {
        Settings settings = settings();
        HistorySource source = tool == Tool.flyway ? flyway() : liquibase();
        return connected(settings, (migrations, engine) -> {
            HistoryImport importing = migrations.importing(source).into(settings.sqlDirectory());
            HistoryImport formed = form.baseline ? importing.asBaseline() : importing;
            return (dryRun ? formed.dryRun() : formed).run();
        });
    }

    private HistorySource flyway() throws IOException {
        FlywaySettings said =
                flywayConfig == null ? FlywaySettings.DEFAULT : FlywaySettings.parse(Files.readString(flywayConfig));
        for (String location : locations) {
            said = said.location(location);
        }
        if (said.locations().isEmpty()) {
            said = said.location("src/main/resources/db/migration");
        }
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            said = said.placeholder(placeholder.getKey(), placeholder.getValue());
        }
        return FlywayHistory.of(
                said.table(schema == null ? said.schema() : schema, table == null ? said.table() : table));
    }

    private HistorySource liquibase() {
        LiquibaseSettings said = LiquibaseSettings.of(
                        root, changelog == null ? "db/changelog/db.changelog-master.xml" : changelog)
                .contexts(contexts.toArray(String[]::new));
        for (Map.Entry<String, String> parameter : placeholders.entrySet()) {
            said = said.parameter(parameter.getKey(), parameter.getValue());
        }
        return LiquibaseHistory.of(said.table(schema, table == null ? said.table() : table));
    }

    @Override
    protected void print(ImportReport result, Output output) {
        for (ImportReport.Line line : result.revisions()) {
            output.line(output.revision(line.id()) + "  " + (line.applied() ? "applied" : "waiting") + "  "
                    + line.name() + ", " + line.source()
                    + (line.checksum() == null ? "" : ", checksum " + line.checksum())
                    + (line.state() == ImportReport.State.KNOWN ? " (known)" : ""));
        }
        result.notes().forEach(note -> output.line("Note: " + note));
        String would = result.dryRun() ? "Would write " : "Wrote ";
        result.files().forEach(file -> output.line(would + output.strong(file.toString())));
        String stamped = result.stamped();
        if (stamped != null) {
            output.line((result.dryRun() ? "Would stamp " : "Stamped ") + output.revision(stamped));
        }
    }
}
