package io.aludel.migrate.run;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.script.Revisions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes steps down as SQL that is run later, by whom or what ever. Nothing is connected to. Thread-safe as far as the revisions are. */
public final class OfflineScript {
    private final Revisions revisions;
    private final RunOptions options;
    private final Dialect dialect;
    private final @Nullable String separator;

    /**
     * Scripts of some revisions.
     *
     * @param dialect what they are written for
     * @param separator a line behind each statement, such as {@code GO}; null for none
     */
    public OfflineScript(Revisions revisions, RunOptions options, Dialect dialect, @Nullable String separator) {
        this.revisions = requireNonNull(revisions, "revisions");
        this.options = requireNonNull(options, "options");
        this.dialect = requireNonNull(dialect, "dialect");
        this.separator = separator;
    }

    /** Creates the version table, and nothing else. */
    public String versionTable() {
        RevisionScriptTarget target = target();
        target.begin();
        options.versions().create(target);
        target.commit();
        return target.text();
    }

    /**
     * Writes steps, and before them the version table when the database is at the base.
     *
     * @param heads where the database will be when the script is run
     */
    public String of(List<String> heads, List<RevisionStep> steps) {
        return of(heads, steps, false);
    }

    /** The same, behind a statement that empties the version table. */
    public String purging(List<RevisionStep> steps) {
        return of(List.of(), steps, true);
    }

    private String of(List<String> heads, List<RevisionStep> steps, boolean purging) {
        RevisionScriptTarget target = target();
        boolean whole = options.transactions() == TransactionMode.ALL;
        Set<String> now = new LinkedHashSet<>(heads);
        target.begin();
        if (purging) {
            options.versions().clear(target);
        } else if (heads.isEmpty()) {
            options.versions().create(target);
        }
        for (RevisionStep step : steps) {
            target.begin();
            write(step, target);
            Steps.record(step, now, options, target);
            if (!whole) {
                target.commit();
            }
        }
        target.commit();
        return target.text();
    }

    private void write(RevisionStep step, RevisionScriptTarget target) {
        target.comment("Running " + Steps.describe(step));
        if (step instanceof RevisionMove move) {
            Steps.work(revisions.script(move.node()), step, options, target);
        }
    }

    private RevisionScriptTarget target() {
        boolean undoable = dialect.has(Feature.TRANSACTIONAL_DDL) && options.transactions() != TransactionMode.NONE;
        return new RevisionScriptTarget(dialect, options.namingConvention(), undoable, separator);
    }
}
