package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HelpOption help = new HelpOption();

    private @Nullable Scope scope;

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

    /** Whether the command is about databases, and runs for each of several; false where there are no settings yet. */
    boolean hasScopes() {
        return true;
    }

    @Override
    public final Integer call() throws Exception {
        List<Scope> scopes = hasScopes() ? program().scopes() : List.of();
        return scopes.size() > 1 ? each(scopes) : one(scopes);
    }

    private int one(List<Scope> scopes) throws Exception {
        scope = scopes.isEmpty() ? null : scopes.get(0);
        R result = run();
        if (options().json()) {
            JsonOutput.print(result, writer());
        } else {
            print(result, options().output(writer()));
        }
        writer().flush();
        return exit(result).number();
    }

    /** Stops at the first failure; what ends with the highest number decides. */
    private int each(List<Scope> scopes) throws Exception {
        ScopedResults results = new ScopedResults(options(), writer());
        for (Scope each : scopes) {
            scope = each;
            results.begin(each);
            try {
                R result = run();
                results.end(result, exit(result), output -> print(result, output));
            } catch (Exception e) {
                return results.failed(e, spec.commandLine().getErr());
            }
        }
        return results.finish();
    }

    /** A line about how far it is, printed at once; left out with {@code --json} and {@code --quiet}. */
    protected final void progress(String line) {
        if (!options().json()) {
            options().output(writer()).line(line);
            writer().flush();
        }
    }

    /** A warning, printed at once beside the result: with {@code --json} and {@code --quiet} too. */
    protected final void warn(String text) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(text);
        errors.flush();
    }

    /** What the files of settings and the command line say. */
    protected final Settings settings() {
        return Objects.requireNonNull(scope, "scope").settings();
    }

    /** Does something with the migrations of the database that the settings name. */
    protected final <T> T connected(Work<T> work) throws Exception {
        return connected(settings(), work);
    }

    /** The same with settings that the command has changed. */
    protected final <T> T connected(Settings settings, Work<T> work) throws Exception {
        try (Engine engine = settings.engine()) {
            return work.with(settings.migrations(engine), engine);
        }
    }

    /** A variable of the environment; empty when it is not set. */
    protected final String variable(String name) {
        return program().variable(name);
    }

    final CommonOptions options() {
        return program().options();
    }

    final CommandLine root() {
        return spec.root().commandLine();
    }

    private Aludel program() {
        return (Aludel) spec.root().userObject();
    }

    /** Whoever can be asked; nobody where a document is printed. */
    final Questions questions() {
        return program().options().json() ? Questions.NOBODY : program().questions();
    }

    private PrintWriter writer() {
        return spec.commandLine().getOut();
    }
}
