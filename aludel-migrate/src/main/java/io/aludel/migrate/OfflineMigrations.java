package io.aludel.migrate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.imports.FlywayScripts;
import io.aludel.migrate.lint.Finding;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Linter;
import io.aludel.migrate.run.OfflineScript;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.Revisions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Migrations written down as SQL, for databases that somebody else changes. Nothing is connected to, so that where a database is has to
 * be said: {@code from:to}, or {@link #startingAt}, or else the base. Immutable, thread-safe.
 *
 * <pre>{@code
 * String script = OfflineMigrations.of(Dialects.POSTGRESQL).from(JavaRevisions.indexed(loader)).upgrade("ae1027a6:head");
 * }</pre>
 */
public final class OfflineMigrations {
    private final Dialect dialect;
    private final List<RevisionSource> sources;
    private final RunOptions options;
    private final @Nullable String start;
    private final @Nullable String separator;

    private OfflineMigrations(
            Dialect dialect,
            List<RevisionSource> sources,
            RunOptions options,
            @Nullable String start,
            @Nullable String separator) {
        this.dialect = dialect;
        this.sources = List.copyOf(sources);
        this.options = options;
        this.start = start;
        this.separator = separator;
    }

    /** Scripts for a kind of database, without revisions yet. */
    public static OfflineMigrations of(Dialect dialect) {
        return new OfflineMigrations(requireNonNull(dialect, "dialect"), List.of(), RunOptions.DEFAULT, null, null);
    }

    /** The same with more revisions. */
    public OfflineMigrations from(RevisionSource... more) {
        List<RevisionSource> all = new ArrayList<>(sources);
        all.addAll(List.of(more));
        return new OfflineMigrations(dialect, all, options, start, separator);
    }

    /** The same, written in another way. */
    public OfflineMigrations with(RunOptions changed) {
        return new OfflineMigrations(dialect, sources, changed, start, separator);
    }

    /** The same for databases that are at this revision, where a command names none; null for the base. */
    public OfflineMigrations startingAt(@Nullable String revision) {
        return new OfflineMigrations(dialect, sources, options, revision, separator);
    }

    /** The same with a line behind each statement, such as {@code GO}; null for none. */
    public OfflineMigrations separator(@Nullable String line) {
        return new OfflineMigrations(dialect, sources, options, start, line);
    }

    /**
     * The script of an upgrade.
     *
     * @param range a target, or {@code from:to}
     * @throws MigrationException when an end is not found, or one does not lie above the other
     */
    public String upgrade(String range) {
        Revisions revisions = Revisions.of(sources);
        return script(revisions).of(from(range, revisions), upgrading(range, revisions));
    }

    /** What the linter says of an upgrade, taking each table for a large one, since a script does not know them. */
    public List<Finding> findings(String range, LintOptions lint) {
        Revisions revisions = Revisions.of(sources);
        List<RevisionScript> upgrades = new ArrayList<>();
        for (RevisionStep step : upgrading(range, revisions)) {
            if (step instanceof RevisionMove move) {
                upgrades.add(revisions.script(move.node()));
            }
        }
        return Linter.of(dialect, lint)
                .naming(options.namingConvention())
                .arguments(options.arguments())
                .lint(upgrades);
    }

    /**
     * The script of a downgrade.
     *
     * @param range {@code from:to}; a target only after {@link #startingAt}
     * @throws MigrationException when it says no beginning, an end is not found, or one does not lie below the other
     */
    public String downgrade(String range) {
        if (range.indexOf(':') < 0 && start == null) {
            throw new MigrationException(
                    ErrorCode.INVALID_RANGE,
                    "downgrade with --sql requires <fromrev>:<torev>, since a script does not know where a database is.");
        }
        Revisions revisions = Revisions.of(sources);
        List<String> rows = from(range, revisions);
        Revisions.View view = revisions.at(rows);
        List<RevisionStep> steps = new ArrayList<>(view.stamps());
        steps.addAll(view.graph().downgrade(to(range), view.heads()));
        return script(revisions).of(rows, steps);
    }

    /**
     * The script that says in the version table that a database is at some revisions.
     *
     * @param targets targets; the first may be {@code from:to}
     */
    public String stamp(String... targets) {
        Revisions revisions = Revisions.of(sources);
        List<String> rows = from(targets[0], revisions);
        List<String> names = new ArrayList<>(List.of(targets));
        names.set(0, to(targets[0]));
        Revisions.View view = revisions.at(rows);
        List<RevisionStep> steps = new ArrayList<>(view.stamps());
        steps.addAll(view.graph().stamp(names, view.heads()));
        return script(revisions).of(rows, steps);
    }

    /** The same; whatever the version table says is deleted before. */
    public String stampPurging(String... targets) {
        Revisions revisions = Revisions.of(sources);
        return script(revisions).purging(revisions.graph().stamp(List.of(targets), List.of()));
    }

    /**
     * Writes an upgrade as files that Flyway runs, one for each revision; see {@link FlywayScripts}.
     *
     * @param range a target, or {@code from:to}
     * @return the files that were not there yet
     */
    public List<Path> upgradeForFlyway(String range, Path folder) {
        Revisions revisions = Revisions.of(sources);
        return new FlywayScripts(revisions, dialect, options.namingConvention())
                .write(upgrading(range, revisions), folder);
    }

    /** The script that makes the version table. */
    public String versionTable() {
        return script(Revisions.of(sources)).versionTable();
    }

    private OfflineScript script(Revisions revisions) {
        return new OfflineScript(revisions, options, dialect, separator);
    }

    /** The steps of an upgrade, as a database sees them that is where the range begins. */
    private List<RevisionStep> upgrading(String range, Revisions revisions) {
        Revisions.View view = revisions.at(from(range, revisions));
        List<RevisionStep> steps = new ArrayList<>(view.stamps());
        steps.addAll(view.graph().upgrade(to(range), view.heads()));
        return steps;
    }

    private List<String> from(String range, Revisions revisions) {
        int colon = range.indexOf(':');
        String named = colon < 0 ? start : range.substring(0, colon);
        return named == null || named.isEmpty() ? List.of() : revisions.rowsAt(named);
    }

    private static String to(String range) {
        return range.substring(range.indexOf(':') + 1);
    }
}
