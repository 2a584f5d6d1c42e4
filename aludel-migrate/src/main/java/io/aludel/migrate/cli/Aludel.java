package io.aludel.migrate.cli;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code aludel}. */
@Command(
        name = "aludel",
        mixinStandardHelpOptions = true,
        version = "aludel 0.1.0",
        description = "Migrates databases, and writes migrations from a model.",
        footer = {
            "",
            "Exit codes: 0 done, 1 the command failed, 2 wrong arguments,",
            "3 a rename is ambiguous, 4 model and database differ, 5 another process is migrating.",
        },
        subcommands = {
            InitCommand.class,
            RevisionCommand.class,
            MergeCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            StampCommand.class,
            CurrentCommand.class,
            HistoryCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            ShowCommand.class,
            CheckCommand.class,
        })
public final class Aludel {
    @Option(
            names = {"-c", "--config"},
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The settings; aludel.properties if not said.")
    private Path config = Path.of("aludel.properties");

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The database, in place of what the settings say.")
    private @Nullable String url;

    @Option(names = "--raiseerr", scope = ScopeType.INHERIT, description = "Print the stack of an error.")
    private boolean raising;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs a command. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Aludel program = new Aludel();
        CommandLine line = new CommandLine(program).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (program.raising) {
                failure.printStackTrace(err);
            } else {
                err.println("FAILED: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
            }
            return code(failure);
        });
        return line.execute(arguments);
    }

    private static int code(Exception failure) {
        ErrorCode code = failure instanceof AludelException known ? known.code() : null;
        return code == ErrorCode.AMBIGUOUS_RENAME
                ? 3
                : code == ErrorCode.SCHEMA_DIFFERS ? 4 : code == ErrorCode.MIGRATION_LOCKED ? 5 : 1;
    }

    Settings settings() {
        return Settings.read(config).url(url);
    }

    Path config() {
        return config;
    }
}
