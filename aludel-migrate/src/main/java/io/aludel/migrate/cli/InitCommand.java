package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        if (Files.exists(settings)) {
            throw notEmpty(settings + " is there already.");
        }
        for (Path folder : chosen.folders(packageName)) {
            if (hasFiles(project.resolve(folder))) {
                throw notEmpty("the folder " + project.resolve(folder) + " is not empty.");
            }
        }
        String url = options().settings().getOrDefault(Setting.URL.key(), "sqlite:app.db");
        Map<String, String> words = Map.of("url", url, "model", model, "package", packageName);
        List<Path> written = new ArrayList<>();
        for (Path folder : chosen.folders(packageName)) {
            Files.createDirectories(project.resolve(folder));
        }
        for (Map.Entry<Path, String> file : chosen.files(words, packageName).entrySet()) {
            boolean isSettings = file.getKey().equals(Path.of(ProjectTemplate.SETTINGS));
            Path path = isSettings ? settings : project.resolve(file.getKey());
            written.add(Files.writeString(path, file.getValue()));
        }
        return new WrittenView(written);
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
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
