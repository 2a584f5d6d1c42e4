package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.Revisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel edit}. */
@Command(
        name = "edit",
        description = "Opens the file of a revision in $VISUAL or $EDITOR.",
        footer = {"", "Examples:", "  aludel edit head"})
final class EditCommand extends MigrateCommand<EditCommand.Edited> {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, heads, branch@head, or current.")
    private String name = "";

    record Edited(List<Path> edited) {}

    @Override
    protected Edited run() throws Exception {
        Revisions revisions = settings().revisions();
        List<String> current =
                Targets.needsDatabase(name) ? connected((migrations, engine) -> migrations.current()) : List.of();
        List<Path> files = new ArrayList<>();
        for (RevisionNode node : Targets.find(revisions, name, current)) {
            files.add(settings().locations().file(revisions.script(node)));
        }
        if (files.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.REVISION_NOT_FOUND, "'" + name + "' is no revision, so there is nothing to edit.");
        }
        open(files);
        return new Edited(files);
    }

    private void open(List<Path> files) throws IOException, InterruptedException {
        String visual = variable("VISUAL");
        String editor = visual.isEmpty() ? variable("EDITOR") : visual;
        if (editor.isEmpty()) {
            throw failed(
                    "neither VISUAL nor EDITOR says which program edits files.\n  Set one of them, such as EDITOR=vi.");
        }
        List<String> command = new ArrayList<>(List.of(editor.split(" +")));
        files.forEach(file -> command.add(file.toString()));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw failed("the editor '" + editor + "' ended with " + code + ".");
        }
    }

    private static MigrationException failed(String message) {
        return new MigrationException(ErrorCode.EDITOR_FAILED, message);
    }

    @Override
    protected void print(Edited result, Output output) {
        result.edited().forEach(file -> output.line("Edited " + output.strong(file.toString())));
    }
}
