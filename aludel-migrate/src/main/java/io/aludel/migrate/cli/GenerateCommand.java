package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.migrate.generate.EntityGenerator;
import io.aludel.migrate.generate.EntityNaming;
import io.aludel.migrate.generate.GenerateOptions;
import io.aludel.migrate.generate.GeneratedSources;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel generate}. */
@Command(
        name = "generate",
        description = "Writes entity classes for the tables of a database.",
        footer = {
            "",
            "Examples:",
            "  aludel generate --package com.acme.shop",
            "  aludel generate --package com.acme.shop --table \"shop_*\" --exclude shop_log --dry-run"
        })
final class GenerateCommand extends MigrateCommand<GenerateCommand.Generated> {
    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "entities",
            description = "The package of the classes; entities if not said.")
    private String packageName = "entities";

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "The folder of sources; directory of the settings if not said.")
    private @Nullable Path output;

    @Option(names = "--schema", paramLabel = "NAME", description = "The schema; the default one if not said.")
    private @Nullable String schema;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            split = ",",
            description = "Only these tables and views; * stands for anything. May be repeated.")
    private List<String> tables = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "NAME",
            split = ",",
            description = "Not these tables and views; * stands for anything. May be repeated.")
    private List<String> excluded = List.of();

    @Option(names = "--no-views", description = "No classes for views.")
    private boolean withoutViews;

    @Option(names = "--as-tables", description = "Call classes like their tables, rather than in the singular.")
    private boolean asTables;

    @Option(
            names = "--naming",
            paramLabel = "CLASS",
            description = "A class of the application that implements EntityNaming.")
    private @Nullable String naming;

    @Option(
            names = "--no-other-ends",
            description = "No collections of what refers to a class; only the foreign keys that it has.")
    private boolean withoutOtherEnds;

    @Option(names = "--fields", description = "Fields alone, without getters and setters.")
    private boolean fields;

    @Option(names = "--null-marked", description = "Say what may be null by JSpecify's @NullMarked and @Nullable.")
    private boolean nullMarked;

    @Option(
            names = "--model-class",
            paramLabel = "NAME",
            defaultValue = "Models",
            description = "The class that gives the model to other commands; Models if not said.")
    private String modelClass = "Models";

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    /**
     * What was generated.
     *
     * @param dryRun whether nothing was written
     * @param written the files that were written, or would be
     * @param kept files that are there already and differ, and stayed as they were
     * @param notes what people should know
     */
    record Generated(boolean dryRun, List<Path> written, List<Path> kept, List<String> notes) {}

    @Override
    protected Generated run() throws Exception {
        if (!SourceVersion.isName(packageName)) {
            throw SettingValues.wrong(
                    "'" + packageName + "' cannot be the name of a package." + "\n  Write --package com.acme.shop.");
        }
        Settings settings = settings();
        Path folder = output == null ? settings.directory() : output;
        try (Engine engine = settings.engine()) {
            GeneratedSources sources = new EntityGenerator(generation()).generate(engine);
            GeneratedSources.Written files = dryRun ? sources.compare(folder, force) : sources.write(folder, force);
            return new Generated(dryRun, files.written(), files.kept(), sources.notes());
        }
    }

    private GenerateOptions generation() {
        return GenerateOptions.DEFAULT
                .packageName(packageName)
                .schema(schema)
                .only(matching(tables).or(name -> tables.isEmpty()))
                .only(matching(excluded).negate())
                .views(!withoutViews)
                .naming(
                        naming == null
                                ? asTables ? EntityNaming.AS_TABLES : EntityNaming.SINGULAR
                                : ModelClass.made(naming, EntityNaming.class, Locations.loader()))
                .otherEnds(!withoutOtherEnds)
                .accessors(!fields)
                .nullMarked(nullMarked)
                .modelClass(modelClass);
    }

    private static Predicate<String> matching(List<String> names) {
        List<Pattern> patterns = names.stream()
                .map(name -> Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE))
                .toList();
        return table ->
                patterns.stream().anyMatch(pattern -> pattern.matcher(table).matches());
    }

    @Override
    protected void print(Generated result, Output output) {
        String wrote = result.dryRun() ? "Would write " : "Wrote ";
        result.written().forEach(file -> output.line(wrote + output.strong(file.toString())));
        result.kept()
                .forEach(file -> output.line(output.warning("Kept ") + file + ", which differs; --force replaces it"));
        if (result.written().isEmpty() && result.kept().isEmpty()) {
            output.line("Nothing was written: all files are there already.");
        }
        result.notes().forEach(note -> output.line("Note: " + note));
    }
}
