package io.aludel.migrate.team;

import java.util.List;

/**
 * What somebody has changed in a database beside its revisions. Immutable.
 *
 * @param revisions where the database is
 * @param missing what it would need to be again what its revisions say; none when nobody has changed it
 * @param unknown rows of its version table that no revision has
 */
public record Drift(List<String> revisions, List<String> missing, List<String> unknown) {
    public Drift {
        revisions = List.copyOf(revisions);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    /** Whether the database is what its revisions say. */
    public boolean isNone() {
        return missing.isEmpty() && unknown.isEmpty();
    }
}
