package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel init}. */
@Command(
        name = "init",
        description = "Writes the settings of a project, and the folder of its revisions.",
        footer = {"", "Examples:", "  aludel init --package com.acme.revisions", "  aludel init -t sql shop"})
final class InitCommand extends MigrateCommand<WrittenView> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The project, which may be there already; this folder if not said.")
    private Path project = Path.of("");

    @Option(
            names = {"-t", "--template"},
            paramLabel = "NAME",
            description = "What to begin with; list-templates says what there is.")
    private String template = ProjectTemplate.PLAIN.toString();

    @Option(names = "--package", paramLabel = "NAME", description = "The package of revisions.")
    private String packageName = "revisions";

    @Option(
            names = "--model",
            paramLabel = "CLASS#MEMBER",
            description = "The static field or method that gives the model.")
    private String model = "com.example.Models#metadata";

    @Override
    boolean hasScopes() {
        return false;
    }

    @Override
    protected WrittenView run() throws IOException {
        ProjectTemplate chosen = ProjectTemplate.named(template);
        Path settings = options().newConfig().orElse(project.resolve(ProjectTemplate.SETTINGS));
        String url = options().settings().getOrDefault(Setting.URL.key(), "sqlite:app.db");
        Map<String, String> words = Map.of("url", url, "model", model, "package", packageName);
        Map<Path, String> files = new LinkedHashMap<>();
        chosen.files(words, packageName)
                .forEach((path, text) -> files.put(
                        path.equals(Path.of(ProjectTemplate.SETTINGS)) ? settings : project.resolve(path), text));
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw notEmpty(file + " is there already.");
            }
        }
        for (Path folder : chosen.folders(packageName)) {
            Files.createDirectories(project.resolve(folder));
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            written.add(Files.writeString(file.getKey(), file.getValue()));
        }
        return new WrittenView(written);
    }

    private static MigrationException notEmpty(String what) {
        return new MigrationException(
                ErrorCode.NOT_EMPTY, what + "\n  Nothing was written; choose another folder or --package.");
    }

    @Override
    protected void print(WrittenView result, Output output) {
        result.print(output);
        output.line("Correct url and model there, then: aludel revision --autogenerate -m \"..\"");
    }
}
