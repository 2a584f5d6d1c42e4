package io.aludel.migrate.imports;

import java.util.List;

/**
 * What another tool has done to a database, and what it would do next. Immutable.
 *
 * @param revisions what was applied, in the order in which a new database gets it, and what is waiting behind it
 * @param problems migrations that cannot be revisions, and why
 * @param notes what people should know of it
 */
public record ForeignHistory(List<ForeignRevision> revisions, List<String> problems, List<String> notes) {
    public ForeignHistory {
        revisions = List.copyOf(revisions);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** What the database has. */
    public List<ForeignRevision> applied() {
        return revisions.stream().filter(ForeignRevision::applied).toList();
    }

    /** What is waiting. */
    public List<ForeignRevision> pending() {
        return revisions.stream().filter(revision -> !revision.applied()).toList();
    }
}
