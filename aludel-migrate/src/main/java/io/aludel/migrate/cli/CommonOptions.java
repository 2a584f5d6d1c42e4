package io.aludel.migrate.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before its name or behind it. */
final class CommonOptions {
    private static final Path USUAL = Path.of("aludel.properties");

    @Option(
            names = {"-c", "--config"},
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A file of settings; may be repeated, later ones win."
                    + " Otherwise those that ALUDEL_CONFIG names, or aludel.properties.")
    private List<Path> config = new ArrayList<>();

    @Option(
            names = {"-n", "--name"},
            scope = ScopeType.INHERIT,
            split = ",",
            paramLabel = "DATABASE",
            description = "The database to work on, of those that the settings name as DATABASE.url; may be repeated.")
    private List<String> databases = new ArrayList<>();

    @Option(
            names = {"--schema-list", "--tenants"},
            scope = ScopeType.INHERIT,
            split = ",",
            paramLabel = "SCHEMA",
            description = "Do it for each of these schemas, which have the same tables.")
    private List<String> tenants = new ArrayList<>();

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The database, in place of what the settings say.")
    private @Nullable String url;

    @Option(
            names = {"--classpath", "--class-path"},
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description =
                    "Where the application's classes and drivers are: folders, jars, and folder/* for all jars of a"
                            + " folder; commas between them.")
    private @Nullable String classPath;

    @Option(
            names = "-x",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "",
            description = "Tell revisions something: op.arguments().")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print the result, or the error, as one JSON document.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print nothing but errors and scripts.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print more of everything.")
    private boolean verbose;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            description = "When to colour: ${COMPLETION-CANDIDATES}; auto means on a terminal, unless NO_COLOR is set.")
    private Colour colour = Colour.auto;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "The same as --color=never.")
    private boolean colourless;

    @Option(
            names = {"--raise-error", "--raiseerr"},
            scope = ScopeType.INHERIT,
            description = "Print the stack of an error.")
    private boolean raising;

    private boolean terminal;

    /** Written small, since people type them. */
    private enum Colour {
        auto,
        always,
        never;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Says whether the output goes to where people may look at it: the process's own. */
    void terminal(boolean changed) {
        terminal = changed;
    }

    /** The files of settings: those that are named, or else the usual one if it is there. */
    List<Path> config(Map<String, String> environment) {
        String named = environment.get("ALUDEL_CONFIG");
        if (!config.isEmpty()) {
            return List.copyOf(config);
        }
        if (named != null && !named.isBlank()) {
            return Arrays.stream(named.split(File.pathSeparator)).map(Path::of).toList();
        }
        return Files.exists(USUAL) ? List.of(USUAL) : List.of();
    }

    /** Where settings are to be written, if that was said. */
    Optional<Path> newConfig() {
        return config.stream().findFirst();
    }

    List<String> databases() {
        return databases;
    }

    List<String> tenants() {
        return tenants;
    }

    /** What the command line sets. */
    Map<String, String> settings() {
        Map<String, String> said = new LinkedHashMap<>();
        if (url != null) {
            said.put(Setting.URL.key(), url);
        }
        arguments.forEach((name, value) -> said.put("x." + name, value));
        return said;
    }

    @Nullable
    String classPath() {
        return classPath;
    }

    boolean terminal() {
        return terminal;
    }

    boolean json() {
        return json;
    }

    boolean raising() {
        return raising;
    }

    Ansi ansi() {
        return coloured() ? Ansi.ON : Ansi.OFF;
    }

    Output output(PrintWriter writer) {
        return new Output(writer, coloured(), quiet, verbose);
    }

    private boolean coloured() {
        if (colourless || colour == Colour.never) {
            return false;
        }
        return colour == Colour.always || terminal && Ansi.AUTO.enabled();
    }
}
