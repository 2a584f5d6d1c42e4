package io.aludel.migrate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel init}. */
@Command(name = "init", description = "Writes the settings for a project.")
final class InitCommand extends MigrateCommand<WrittenView> {
    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package of revisions.",
            defaultValue = "revisions")
    private String packageName = "revisions";

    @Option(
            names = "--model",
            paramLabel = "CLASS#MEMBER",
            description = "The static field or method that gives the model.",
            defaultValue = "com.example.Models#metadata")
    private String model = "com.example.Models#metadata";

    @Override
    boolean hasScopes() {
        return false;
    }

    @Override
    protected WrittenView run() throws IOException {
        Path file = options().newConfig();
        if (Files.exists(file)) {
            throw new IOException(file + " is there already.");
        }
        Files.writeString(file, """
                # Where migrations go. ${NAME} stands for a variable of the environment.
                url=sqlite:app.db
                # A static field or method that gives the MetaData of the model.
                model=%s
                # Where new revisions go.
                package=%s
                directory=src/main/java
                sql.directory=src/main/resources/db/revisions
                """.formatted(model, packageName));
        return new WrittenView(List.of(file));
    }

    @Override
    protected void print(WrittenView result, Output output) {
        result.print(output);
        output.line("Correct url and model there, then: aludel revision --autogenerate -m \"..\"");
    }
}
