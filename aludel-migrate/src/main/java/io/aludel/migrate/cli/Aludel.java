package io.aludel.migrate.cli;

import io.aludel.migrate.error.MigrationException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program {@code aludel}. */
@Command(
        name = "aludel",
        version = "aludel 0.1.0",
        description = "Migrates databases, and writes migrations from a model.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "aludel COMMAND --help says more of a command. A first way through:",
            "",
            "  aludel init --package com.acme.revisions --model com.acme.Models#metadata",
            "  aludel revision --autogenerate -m \"create users\"",
            "  aludel upgrade",
            "",
            "Settings come from aludel.properties; aludel settings lists them.",
            "Exit codes: 0 done, 1 the command failed, 2 wrong arguments, 3 a rename is ambiguous,",
            "4 what was compared differs, 5 another process is migrating, 6 an operation is unsafe.",
        })
public final class Aludel {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    private final Map<String, String> environment;
    private final List<MigrateCommand<?>> more = new ArrayList<>();
    private Questions questions = Questions.NOBODY;

    /** The program, with the variables of the process. */
    public Aludel() {
        this(System.getenv());
    }

    Aludel(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(true, new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs a command, and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(false, out, err, arguments);
    }

    private static int run(boolean terminal, PrintWriter out, PrintWriter err, String... arguments) {
        Aludel program = new Aludel();
        program.options.terminal(terminal);
        program.questions = terminal ? Questions.terminal() : Questions.NOBODY;
        return program.execute(out, err, arguments);
    }

    /** The same program with one more command. Others come as services of {@link MigrateCommand}, from whatever is on the class path. */
    public Aludel command(MigrateCommand<?> command) {
        more.add(command);
        return this;
    }

    /** All commands with their options, for tools that want to know them. */
    public static CommandLine commands() {
        CommandLine line = new CommandLine(new Aludel());
        Commands.addTo(line);
        return line;
    }

    /** Runs a command, and gives its exit code. */
    public int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(this);
        Commands.addTo(line, arguments);
        ServiceLoader.load(MigrateCommand.class, Locations.loader()).forEach(line::addSubcommand);
        more.forEach(line::addSubcommand);
        HelpPages.arrange(line);
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) ->
                Failures.report(failure, options, out, err).number());
        line.setParameterExceptionHandler((failure, given) -> wrong(failure, out, err));
        line.setExecutionStrategy(parsed -> chosen(parsed, out, err, arguments));
        return line.execute(arguments);
    }

    /** Runs the command that was parsed; with the classes of the application, if the program was not started with them. */
    private int chosen(ParseResult parsed, PrintWriter out, PrintWriter err, String... arguments) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        try {
            OwnLoader loader =
                    OwnLoader.of(hasSettings(parsed) ? settings().classPath(options.classPath()) : List.of());
            if (loader.isNeeded()) {
                return loader.run(options.terminal(), out, err, arguments);
            }
        } catch (MigrationException e) {
            return Failures.report(e, options, out, err).number();
        }
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (LinkageError e) {
            return Failures.report(UnusableClass.because(e), options, out, err).number();
        }
    }

    private int wrong(ParameterException failure, PrintWriter out, PrintWriter err) {
        if (options.json()) {
            JsonOutput.print(JsonOutput.error(failure, ExitCode.USAGE, options.raising()), out);
            return ExitCode.USAGE.number();
        }
        CommandLine line = failure.getCommandLine();
        err.println(options.output(err).bad("FAILED:") + " " + failure.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
            line.usage(err, options.ansi());
        }
        return ExitCode.USAGE.number();
    }

    /** The same program, asking somebody. */
    Aludel asking(Questions changed) {
        questions = changed;
        return this;
    }

    Questions questions() {
        return questions;
    }

    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    CommonOptions options() {
        return options;
    }

    private static boolean hasSettings(ParseResult parsed) {
        return parsed.hasSubcommand()
                && (!(parsed.subcommand().commandSpec().userObject() instanceof MigrateCommand<?> command)
                        || command.hasScopes());
    }

    private Settings settings() {
        return Settings.read(options.config(environment), environment);
    }

    /** What a command works on: one database or schema, or several one after the other. */
    List<Scope> scopes() {
        Settings said = settings();
        List<Scope> scopes = new ArrayList<>();
        List<String> databases = options.databases().isEmpty() ? said.list(Setting.DATABASES) : options.databases();
        if (databases.isEmpty()) {
            scopes.add(new Scope("", said.with(options.settings())));
        }
        databases.forEach(name -> scopes.add(new Scope(name, said.database(name).with(options.settings()))));
        return scopes.stream()
                .flatMap(scope -> scope.perTenant(options.tenants()).stream())
                .toList();
    }
}
