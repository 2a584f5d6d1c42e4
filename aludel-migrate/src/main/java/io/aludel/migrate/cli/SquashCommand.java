package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.RevisionFiles;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.script.RevisionText;
import io.aludel.migrate.team.Squash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel squash}. */
@Command(
        name = "squash",
        description = {
            "Writes one revision that stands for several that follow each other.",
            "Databases that have all of them, or none, use it; one that stopped among them still uses them."
        },
        footer = {"", "Examples:", "  aludel squash 1975ea83b712:ae1027a6acf5 -m \"the first year\""})
final class SquashCommand extends MigrateCommand<SquashCommand.Squashed> {
    private static final int ID_LENGTH = 12;

    @Parameters(paramLabel = "FROM:TO", description = "The first and the last of them, ids or their beginnings.")
    private String range = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in one line.")
    private String message = "squash";

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, in place of one that is made.")
    private @Nullable String id;

    @Option(names = "--sql", description = "Write a file of SQL rather than a class.")
    private boolean sql;

    record Squashed(String revision, List<String> replaces, List<String> irreversible, List<Path> written) {}

    @Override
    protected Squashed run() throws Exception {
        int colon = range.indexOf(':');
        if (colon < 0) {
            throw new MigrationException(
                    ErrorCode.INVALID_RANGE, "squash requires <from>:<to>, and got " + range + ".");
        }
        Settings settings = settings();
        String made = id == null ? UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH) : id;
        Squash squash = Squash.of(
                settings.revisions(),
                range.substring(0, colon),
                range.substring(colon + 1),
                made,
                message,
                settings.dialect());
        boolean asSql = sql || settings.required(Setting.FORMAT, "").equals("sql");
        RevisionFiles files = asSql
                ? settings.files().sql(settings.locations().newSql(null))
                : settings.files()
                        .java(settings.directory(), settings.locations().newPackage(null));
        List<Path> written = files.write(squash.script());
        Path file = written.get(0);
        Files.writeString(file, RevisionText.replacing(Files.readString(file), squash.replaces(), file.toString()));
        return new Squashed(made, squash.replaces(), squash.irreversible(), written);
    }

    @Override
    protected void print(Squashed result, Output output) {
        output.line(output.revision(result.revision()) + " stands for " + String.join(", ", result.replaces()) + ".");
        if (!result.irreversible().isEmpty()) {
            output.line(output.warning("It has no downgrade, since these cannot be taken back: "
                    + String.join(", ", result.irreversible()) + "."));
        }
        new WrittenView(result.written()).print(output);
    }
}
