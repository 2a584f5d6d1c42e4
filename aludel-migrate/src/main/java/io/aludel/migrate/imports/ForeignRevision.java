package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration of another tool, as a revision. Immutable.
 *
 * @param id the id of the revision, derived from what the tool calls it, so that it is the same each time
 * @param name what the tool calls it
 * @param message what it does, in one line
 * @param file where it stands
 * @param applied whether the database has it
 * @param checksum what the tool has noted of its text, or null
 * @param transactional whether it wants a transaction
 * @param upgrade its statements
 * @param downgrade the statements that take it back; null when nothing does
 */
public record ForeignRevision(
        String id,
        String name,
        String message,
        String file,
        boolean applied,
        @Nullable String checksum,
        boolean transactional,
        List<String> upgrade,
        @Nullable List<String> downgrade) {
    public ForeignRevision {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(message, "message");
        requireNonNull(file, "file");
        upgrade = List.copyOf(upgrade);
        downgrade = downgrade == null ? null : List.copyOf(downgrade);
    }
}
