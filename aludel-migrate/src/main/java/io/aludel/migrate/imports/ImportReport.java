package io.aludel.migrate.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do. Immutable.
 *
 * @param tool the tool whose history it is
 * @param dryRun whether nothing was written
 * @param revisions the migrations of the tool, in their order as revisions
 * @param stamped the revision that the database is at from now on; null when it was there already, or has none
 * @param notes what people should know
 */
public record ImportReport(
        String tool,
        boolean dryRun,
        List<Line> revisions,
        @Nullable String stamped,
        List<String> notes) {
    public ImportReport {
        revisions = List.copyOf(revisions);
        notes = List.copyOf(notes);
    }

    /**
     * One migration.
     *
     * @param id the id of its revision
     * @param name what the tool calls it
     * @param message what it does
     * @param source where the tool has it
     * @param state what was to be done about it
     * @param applied whether the database has it
     * @param checksum what the tool notes of its text, or null
     * @param file the file that was written, or would be; null when there was nothing to write
     */
    public record Line(
            String id,
            String name,
            String message,
            String source,
            State state,
            boolean applied,
            @Nullable String checksum,
            @Nullable Path file) {}

    /** What was to be done about a migration. */
    public enum State {
        /** It became a revision. */
        NEW,
        /** Its revision is there from an earlier import. */
        KNOWN
    }

    /** The files that were written, or would be. */
    public List<Path> files() {
        return revisions.stream().map(Line::file).filter(Objects::nonNull).toList();
    }
}
