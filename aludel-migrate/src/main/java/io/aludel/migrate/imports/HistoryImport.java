package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.imports.ImportReport.Line;
import io.aludel.migrate.imports.ImportReport.State;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.Runner;
import io.aludel.migrate.script.FileNames;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.script.SqlRevisionText;
import io.aludel.schema.NamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the history of another tool: its migrations become revisions in files of SQL, and the database is stamped with those that it
 * has. Run again, it takes over what has come since. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * ImportReport report = migrations
 *         .importing(FlywayHistory.of(FlywaySettings.DEFAULT.locations(Path.of("src/main/resources/db/migration"))))
 *         .into(Path.of("src/main/resources/db/revisions"))
 *         .run();
 * }</pre>
 */
public final class HistoryImport {
    private static final String REPEATED = "r_";

    private final HistorySource source;
    private final Engine engine;
    private final Revisions existing;
    private final RunOptions options;
    private final Path folder;
    private final boolean baseline;
    private final boolean dryRun;

    private HistoryImport(
            HistorySource source,
            Engine engine,
            Revisions existing,
            RunOptions options,
            Path folder,
            boolean baseline,
            boolean dryRun) {
        this.source = requireNonNull(source, "source");
        this.engine = engine;
        this.existing = existing;
        this.options = options;
        this.folder = requireNonNull(folder, "folder");
        this.baseline = baseline;
        this.dryRun = dryRun;
    }

    /** The import of a history into the folder {@code src/main/resources/db/revisions}. */
    public static HistoryImport of(HistorySource source, Engine engine, Revisions existing, RunOptions options) {
        return new HistoryImport(
                source, engine, existing, options, Path.of("src/main/resources/db/revisions"), false, false);
    }

    /** The same into another folder. */
    public HistoryImport into(Path changed) {
        return new HistoryImport(source, engine, existing, options, changed, baseline, dryRun);
    }

    /** The same; what was applied becomes one revision that makes the schema as it is now, whatever the history says. */
    public HistoryImport asBaseline() {
        return new HistoryImport(source, engine, existing, options, folder, true, dryRun);
    }

    /** The same, which writes nothing and says what it would do. */
    public HistoryImport dryRun() {
        return new HistoryImport(source, engine, existing, options, folder, baseline, true);
    }

    /**
     * Reads the history, writes files, and stamps the database.
     *
     * @throws MigrationException when the history cannot be taken over; nothing was written then
     */
    public ImportReport run() {
        try (Connection connection = engine.connect()) {
            ForeignHistory history = source.read(connection);
            List<String> notes = new ArrayList<>(history.notes());
            if (!baseline && !history.problems().isEmpty()) {
                throw ForeignErrors.refused(source.tool(), history.problems());
            }
            notes.addAll(history.problems());
            List<ForeignRevision> revisions = baseline ? begun(connection, history) : history.revisions();
            ForeignChain chain = new ForeignChain(existing.graph());
            chain.add(revisions);
            List<ForeignRevision> applied =
                    revisions.stream().filter(ForeignRevision::applied).toList();
            List<String> stamp = chain.unknown(applied, options.versions().heads(connection));
            connection.rollback();
            ImportReport report = new ImportReport(
                    source.tool(), dryRun, lines(revisions, chain), stamp.isEmpty() ? null : stamp.get(0), notes);
            if (!dryRun) {
                write(chain);
                stamp(chain.graph(), stamp);
            }
            return report;
        }
    }

    /** The schema as it is now, and what is waiting. */
    private List<ForeignRevision> begun(Connection connection, ForeignHistory history) {
        Set<String> ignored = new HashSet<>(CompareOptions.DEFAULT.ignored());
        ignored.addAll(source.tables());
        ignored.addAll(options.versions().ownTables());
        SchemaAsItIs schema = new SchemaAsItIs(connection, ignored);
        List<String> names =
                history.applied().stream().map(ForeignRevision::name).toList();
        String last = names.isEmpty() ? "nothing" : names.get(names.size() - 1);
        String id = DerivedIds.hashed(source.tool() + " baseline " + names);
        if (!existing.scripts().isEmpty() && !existing.graph().contains(id)) {
            throw new MigrationException(
                    ErrorCode.IMPORT_REFUSED,
                    "there are revisions already, and a baseline has none before it."
                            + "\n  Take over what is new with --history, or begin with an empty folder.");
        }
        List<ForeignRevision> revisions = new ArrayList<>();
        revisions.add(new ForeignRevision(
                id,
                "baseline",
                "schema of " + source.tool() + " at " + last,
                source.tables().toString(),
                true,
                null,
                true,
                schema.created(),
                schema.dropped()));
        revisions.addAll(history.pending());
        return revisions;
    }

    private List<Line> lines(List<ForeignRevision> revisions, ForeignChain chain) {
        List<Line> lines = new ArrayList<>();
        for (ForeignRevision revision : revisions) {
            boolean added = chain.added().containsKey(revision);
            lines.add(new Line(
                    revision.id(),
                    revision.name(),
                    revision.message(),
                    revision.file(),
                    added ? State.NEW : State.KNOWN,
                    revision.applied(),
                    revision.checksum(),
                    added ? file(revision) : null));
        }
        return lines;
    }

    private Path file(ForeignRevision revision) {
        return folder.resolve(FileNames.SQL.path(revision.id(), revision.message()) + ".sql");
    }

    private void write(ForeignChain chain) {
        for (Map.Entry<ForeignRevision, RevisionSpec> entry : chain.added().entrySet()) {
            ForeignRevision revision = entry.getKey();
            Path file = file(revision);
            String text = SqlRevisionText.of(
                    entry.getValue(),
                    revision.transactional(),
                    List.of(source.tool() + ": " + revision.name() + ", " + revision.file()
                            + (revision.checksum() == null ? "" : ", checksum " + revision.checksum())),
                    revision.upgrade(),
                    downgrade(revision));
            try {
                Files.createDirectories(folder);
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw ForeignErrors.script(file.toString(), "cannot be written: " + e + ".", e);
            }
        }
    }

    /** What is repeated is taken back by what it was before, if that was imported. */
    private @Nullable List<String> downgrade(ForeignRevision revision) {
        int hash = revision.id().lastIndexOf('_');
        if (!revision.id().startsWith(REPEATED) || hash < REPEATED.length()) {
            return revision.downgrade();
        }
        String begin = revision.id().substring(0, hash + 1);
        List<String> before = null;
        for (RevisionScript script : existing.scripts()) {
            if (script.id().startsWith(begin)) {
                List<String> statements = new ArrayList<>();
                script.upgrade().accept(new ScriptTarget(engine.dialect(), NamingConvention.DEFAULT, statements::add));
                before = statements;
            }
        }
        return before == null ? revision.downgrade() : before;
    }

    private void stamp(RevisionGraph graph, List<String> target) {
        if (!target.isEmpty()) {
            new Runner(existing, options).run(engine, heads -> graph.stamp(target, heads));
        }
    }
}
