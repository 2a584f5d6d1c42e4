package io.aludel.migrate.cli;

import io.aludel.migrate.NewRevision;
import io.aludel.migrate.autogenerate.CompareOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel revision}. */
@Command(name = "revision", description = "Writes a new revision.")
final class RevisionCommand extends MigrateCommand<WrittenView> {
    @Option(
            names = {"-m", "--message"},
            required = true,
            description = "What it does, in one line.")
    private String message = "";

    @Option(names = "--autogenerate", description = "Fill it with what makes the database like the model.")
    private boolean autogenerating;

    @Option(names = "--head", paramLabel = "REVISION", description = "What it follows, when there are several heads.")
    private @Nullable String head;

    @Option(names = "--splice", description = "Let it follow a revision that is no head.")
    private boolean splicing;

    @Option(names = "--branch-label", paramLabel = "NAME", description = "The name of the branch that begins with it.")
    private List<String> labels = List.of();

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "What has to be applied before, of another branch.")
    private List<String> dependsOn = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, in place of one that is made.")
    private @Nullable String id;

    @Option(names = "--sql", description = "Write a file of SQL rather than a class.")
    private boolean sql;

    @Mixin
    private RenameOptions renaming = new RenameOptions();

    @Override
    protected WrittenView run() throws Exception {
        Settings settings = settings();
        NewRevision revision = NewRevision.of(message)
                .head(head)
                .splicing(splicing)
                .labels(labels)
                .dependsOn(dependsOn)
                .id(id);
        return connected((migrations, engine) -> {
            CompareOptions how = CompareOptions.DEFAULT.renames(renaming.renames(questions()));
            NewRevision filled =
                    autogenerating ? revision.upgrade(migrations.pendingAtHeads(settings.model(), how)) : revision;
            Path file = sql
                    ? filled.writeSql(migrations.graph(), engine.dialect(), settings.sqlDirectory())
                    : filled.writeJava(
                            migrations.graph(), engine.dialect(), settings.directory(), settings.packageName());
            return new WrittenView(List.of(file));
        });
    }

    @Override
    protected void print(WrittenView result, Output output) {
        result.print(output);
    }
}
