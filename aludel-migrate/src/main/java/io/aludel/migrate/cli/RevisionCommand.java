package io.aludel.migrate.cli;

import io.aludel.migrate.NewRevision;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.safe.SafeForms;
import io.aludel.migrate.script.Revisions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel revision}. */
@Command(
        name = "revision",
        description = "Writes a new revision.",
        footer = {
            "",
            "Examples:",
            "  aludel revision --autogenerate -m \"add biographies\"",
            "  aludel revision -m \"fill biographies\" --sql",
            "  aludel revision -m \"begin billing\" --head base --branch-label billing"
        })
final class RevisionCommand extends MigrateCommand<WrittenView> {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in one line.")
    private String message = "";

    @Option(names = "--autogenerate", description = "Fill it with what makes the database like the model.")
    private boolean autogenerating;

    @Option(names = "--empty", description = "With --autogenerate: write it even if nothing differs.")
    private boolean empty;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "What it follows, when there are several heads; base for a new beginning.")
    private @Nullable String head;

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "What has to be applied before, of another branch; may be repeated.")
    private List<String> dependsOn = List.of();

    @Mixin
    private RevisionFile file = new RevisionFile();

    @Mixin
    private RenameOptions renaming = new RenameOptions();

    @Override
    protected WrittenView run() throws Exception {
        Settings settings = settings();
        NewRevision revision = NewRevision.of(message).head(head).dependsOn(dependsOn);
        if (!autogenerating) {
            Revisions revisions = settings.revisions();
            UncompiledRevisions.uncounted(settings, revisions).forEach(this::warn);
            return new WrittenView(file.write(revision, revisions, settings));
        }
        return connected((migrations, engine) -> {
            UncompiledRevisions.uncounted(settings, migrations.revisions()).forEach(this::warn);
            CompareOptions how =
                    settings.customization().compare(CompareOptions.DEFAULT.renames(renaming.renames(questions())));
            UpgradeOps pending = migrations.pendingAtHeads(settings.model(), how);
            UpgradeOps existing = migrations.graph().nodes().isEmpty() ? migrations.existing(how) : UpgradeOps.NONE;
            if (!existing.isEmpty()) {
                return baseline(existing, pending, revision, migrations.revisions(), settings);
            }
            if (pending.isEmpty() && !empty) {
                return new WrittenView(List.of());
            }
            UpgradeOps safe = settings.isOn(Setting.SAFE) ? SafeForms.of(pending, engine.dialect()) : pending;
            List<FindingView> findings =
                    migrations.linter().lint(file.asWritten(safe, engine.dialect(), settings)).stream()
                            .map(FindingView::of)
                            .toList();
            return new WrittenView(file.write(revision.upgrade(safe), migrations.revisions(), settings), findings);
        });
    }

    /** The database is older than its migrations: the first revision makes what it has, and is not run there. */
    private WrittenView baseline(
            UpgradeOps existing, UpgradeOps pending, NewRevision revision, Revisions revisions, Settings settings) {
        List<Path> written = pending.isEmpty()
                ? file.write(revision.upgrade(existing), revisions, settings)
                : file.write(existing, revision.upgrade(pending), revisions, settings);
        progress("The database has tables that no revision makes. The first revision makes them elsewhere; here say"
                + " that it was applied, with stamp.");
        return new WrittenView(written);
    }

    @Override
    protected void print(WrittenView result, Output output) {
        if (result.written().isEmpty()) {
            output.line(output.good("No new upgrade operations detected.") + " Nothing was written.");
        }
        result.print(output);
    }
}
