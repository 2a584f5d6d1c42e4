package io.aludel.migrate.graph;

import java.util.List;
import java.util.Set;

/** One step of a database from some heads to others. Immutable. */
public sealed interface RevisionStep permits RevisionMove, StampMove {
    /** Whether it goes up. */
    boolean isUpgrade();

    /** Whether only the version table changes, and nothing is run. */
    boolean isStamp();

    /** The revisions before it, without dependencies; none for the base. */
    List<String> from();

    /** The revisions after it, without dependencies; none for the base. */
    List<String> to();

    /**
     * What changes in the version table.
     *
     * @param heads the rows before it
     */
    List<VersionChange> changes(Set<String> heads);
}
