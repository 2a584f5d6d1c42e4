package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * A command: it finds something out or does something, which gives a result, and says how the result reads for people. With
 * {@code --json} the result itself is printed: a record by the names of its components, which thereby never change. Made by picocli for
 * one run.
 *
 * <pre>{@code
 * @Command(name = "tables", description = "Counts tables.")
 * public final class TablesCommand extends MigrateCommand<TablesCommand.Tables> {
 *     public record Tables(int count) {}
 *
 *     @Override
 *     protected Tables run() {
 *         return connected((migrations, engine) -> new Tables(..));
 *     }
 *
 *     @Override
 *     protected void print(Tables tables, Output output) {
 *         output.line(tables.count() + " tables");
 *     }
 * }
 * }</pre>
 *
 * @param <R> the result; a record of records, lists, maps, text, numbers, enums and paths
 */
public abstract class MigrateCommand<R> implements Callable<Integer> {
    @ParentCommand
    private Aludel program = new Aludel();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HelpOption help = new HelpOption();

    /** A command's work on the migrations of a database. */
    @FunctionalInterface
    protected interface Work<R> {
        /** Does it. */
        R with(Migrations migrations, Engine engine) throws Exception;
    }

    /**
     * Does what the command is for.
     *
     * @throws Exception when that fails; errors of Aludel are printed with their code, and end the program as {@link ExitCode#of} says
     */
    protected abstract R run() throws Exception;

    /** Prints the result for people. */
    protected abstract void print(R result, Output output);

    /** How the program ends after this result. */
    protected ExitCode exit(R result) {
        return ExitCode.OK;
    }

    @Override
    public final Integer call() throws Exception {
        R result = run();
        if (program.options().json()) {
            JsonOutput.print(result, writer());
        } else {
            print(result, program.options().output(writer()));
        }
        writer().flush();
        return exit(result).number();
    }

    /** A line about how far it is, printed at once; left out with {@code --json} and {@code --quiet}. */
    protected final void progress(String line) {
        if (!program.options().json()) {
            program.options().output(writer()).line(line);
            writer().flush();
        }
    }

    /** What the files of settings and the command line say. */
    protected final Settings settings() {
        return program.settings();
    }

    /** Does something with the migrations of the database that the settings name. */
    protected final <T> T connected(Work<T> work) throws Exception {
        Settings settings = settings();
        try (Engine engine = settings.engine()) {
            return work.with(settings.migrations(engine), engine);
        }
    }

    final Aludel program() {
        return program;
    }

    private PrintWriter writer() {
        return spec.commandLine().getOut();
    }
}
