package io.aludel.migrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before its name or behind it. */
final class CommonOptions {
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

    @Option(
            names = {"--classpath", "--class-path"},
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "Where the application's classes and drivers are: folders, jars, and folder/* for all jars of a"
                    + " folder; commas between them.")
    private @Nullable String classPath;

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

    Path config() {
        return config;
    }

    @Nullable String url() {
        return url;
    }

    @Nullable String classPath() {
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
