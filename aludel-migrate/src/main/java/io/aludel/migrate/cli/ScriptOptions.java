package io.aludel.migrate.cli;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.migrate.OfflineMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that can write a script rather than do something. Nothing is connected to for a script. */
final class ScriptOptions {
    @Option(names = "--sql", description = "Write the statements rather than executing them.")
    private boolean sql;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "With --sql: the file for the script, rather than printing it.")
    private @Nullable Path file;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "With --sql: the database to write for, such as postgresql, rather than that of the url.")
    private @Nullable String dialect;

    @Option(
            names = "--starting-rev",
            paramLabel = "REVISION",
            description = "With --sql: where the database is, when the target does not say it.")
    private @Nullable String start;

    @Option(
            names = "--tag",
            paramLabel = "WORD",
            description = "A word that revisions can ask for: op.arguments().tag().")
    private @Nullable String tag;

    boolean sql() {
        return sql;
    }

    /** The settings with what these options say. */
    Settings settings(Settings settings) {
        return settings.tag(tag);
    }

    /** Writes a script, for printing or into the file. */
    Script script(Settings settings, Function<OfflineMigrations, String> writer) throws IOException {
        Dialect written = dialect == null ? settings.dialect() : Dialects.byName(dialect);
        Settings tagged = settings(settings);
        String text =
                tagged.opening(written) + writer.apply(tagged.offline(written).startingAt(start));
        if (file == null) {
            return new Script(text, null);
        }
        Files.writeString(file, text);
        return new Script(null, file);
    }

    /** The migrations that scripts are written of. */
    OfflineMigrations migrations(Settings settings) {
        return settings(settings)
                .offline(dialect == null ? settings.dialect() : Dialects.byName(dialect))
                .startingAt(start);
    }

    /**
     * A script.
     *
     * @param text the script, when it is printed
     * @param file the file, when it is written to one
     */
    record Script(@Nullable String text, @Nullable Path file) {
        void print(Output output) {
            if (text != null) {
                output.script(text);
            }
            if (file != null) {
                output.line("Wrote " + output.strong(file.toString()));
            }
        }
    }
}
