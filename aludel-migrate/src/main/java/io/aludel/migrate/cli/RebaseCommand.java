package io.aludel.migrate.cli;

import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.team.Rebase;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel rebase}. */
@Command(
        name = "rebase",
        description = {
            "Lets a revision that nobody has applied yet follow another one, with all that follow it.",
            "Changes its file. Refuses what the database has applied."
        },
        footer = {"", "Examples:", "  aludel rebase 27c6", "  aludel rebase 27c6 --onto ae10"})
final class RebaseCommand extends MigrateCommand<RebaseCommand.Rebased> {
    @Parameters(paramLabel = "REVISION", description = "What is moved: an id or its beginning.")
    private String name = "";

    @Option(
            names = "--onto",
            paramLabel = "REVISION",
            description = "What it is to follow; the only other head if not said.")
    private @Nullable String onto;

    record Rebased(String revision, List<String> before, List<String> after, Path written) {}

    @Override
    protected Rebased run() throws Exception {
        Revisions revisions = settings().revisions();
        List<String> applied = connected((migrations, engine) -> migrations.current());
        Rebase rebase = Rebase.of(revisions, name, onto, applied);
        Path file = settings()
                .locations()
                .file(revisions.script(
                        revisions.at(applied).graph().find(rebase.revision()).orElseThrow()));
        rebase.write(file);
        return new Rebased(rebase.revision(), rebase.before(), rebase.after(), file);
    }

    @Override
    protected void print(Rebased result, Output output) {
        output.line(output.revision(result.revision()) + " follows " + said(result.after()) + " now, and followed "
                + said(result.before()) + ".");
        output.line("Wrote " + output.strong(result.written().toString()));
    }

    private static String said(List<String> ids) {
        return ids.isEmpty() ? "<base>" : String.join(", ", ids);
    }
}
