package io.aludel.migrate.cli;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.NewRevision;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.Batches;
import io.aludel.migrate.script.Revisions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that write a revision, and the way from them to the file. */
final class RevisionFile {
    private static final String BASELINE = "baseline";

    @Option(names = "--branch-label", paramLabel = "NAME", description = "A name of the branch that begins with it.")
    private List<String> labels = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, in place of one that is made.")
    private @Nullable String id;

    @Option(names = "--splice", description = "Let it follow a revision that is no head.")
    private boolean splicing;

    @Option(
            names = "--version-path",
            paramLabel = "PLACE",
            description = "Where it goes, when revisions are in several places: a folder of SQL, or a package.")
    private @Nullable String place;

    @Option(names = "--sql", description = "Write a file of SQL rather than a class.")
    private boolean sql;

    /** Writes a revision that has everything but what these options say. */
    List<Path> write(NewRevision revision, Revisions revisions, Settings settings) {
        return write(UpgradeOps.NONE, revision, revisions, settings);
    }

    /** The same behind a first one that makes what is there already. */
    List<Path> write(UpgradeOps existing, NewRevision revision, Revisions revisions, Settings settings) {
        NewRevision complete = revision.labels(labels).id(id).splicing(splicing);
        RevisionGraph graph = revisions.graph();
        Locations locations = settings.locations();
        String format = settings.required(Setting.FORMAT, "");
        if (sql || format.equals("sql")) {
            String folder = place == null ? locations.folderBeside(complete.follows(graph), revisions) : place;
            return settings.files().sql(locations.newSql(folder)).write(scripts(existing, complete, graph));
        }
        if (!format.equals("java")) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION, "format=" + format + " is unknown; there are java and sql.");
        }
        String name = place == null ? locations.packageBeside(complete.follows(graph), revisions) : place;
        return settings.files()
                .java(settings.directory(), locations.newPackage(name))
                .write(scripts(existing, complete, graph));
    }

    /** The steps in the form in which they will be written, for those who judge them. */
    UpgradeOps asWritten(UpgradeOps ops, Dialect dialect, Settings settings) {
        boolean isSql = sql || settings.required(Setting.FORMAT, "").equals("sql");
        boolean batches = settings.required(Setting.BATCH, "").equals("auto")
                ? !dialect.has(Feature.ADD_CONSTRAINT)
                : settings.isOn(Setting.BATCH);
        return batches && !isSql ? Batches.of(ops) : ops;
    }

    private static MigrationScript[] scripts(UpgradeOps existing, NewRevision revision, RevisionGraph graph) {
        MigrationScript script = revision.script(graph);
        if (existing.isEmpty()) {
            return new MigrationScript[] {script};
        }
        MigrationScript baseline = NewRevision.of(BASELINE).upgrade(existing).script(graph);
        return new MigrationScript[] {baseline, script.down(List.of(baseline.id()))};
    }
}
