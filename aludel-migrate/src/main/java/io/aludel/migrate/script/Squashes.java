package io.aludel.migrate.script;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Revisions that stand for others. For a database that has none or all of the others, they are hidden, and whatever follows the last of
 * them follows what stands for them; for one that stopped among them, what stands for them is hidden. Immutable.
 */
final class Squashes {
    private final List<RevisionSpec> specs;
    private final Set<String> ids = new HashSet<>();

    Squashes(Collection<RevisionSpec> specs) {
        this.specs = List.copyOf(specs);
        specs.forEach(spec -> ids.add(spec.id()));
    }

    /**
     * What a database sees.
     *
     * @param specs the revisions
     * @param stamped the rows that mean a revision that stands for theirs
     */
    record View(List<RevisionSpec> specs, Map<String, String> stamped) {}

    /** The revisions for a database with these rows. */
    View at(Collection<String> rows) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> stamped = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        for (RevisionSpec squash : innermostFirst()) {
            List<String> replaced = squash.replaces();
            String last = replaced.get(replaced.size() - 1);
            Set<String> now = new HashSet<>();
            rows.forEach(row -> now.add(stamped.getOrDefault(row, row)));
            if (now.stream().anyMatch(row -> !row.equals(last) && standsFor(squash, row))) {
                keep(squash, last, rows);
                hidden.add(squash.id());
                names.put(squash.id(), last);
            } else {
                hidden.addAll(replaced);
                replaced.forEach(id -> names.put(id, squash.id()));
                rows.stream()
                        .filter(row -> stamped.getOrDefault(row, row).equals(last))
                        .toList()
                        .forEach(row -> stamped.put(row, squash.id()));
            }
        }
        List<RevisionSpec> seen = new ArrayList<>();
        for (RevisionSpec spec : specs) {
            if (!hidden.contains(spec.id())) {
                seen.add(names.isEmpty() ? spec : spec.renaming(id -> seenAs(id, names)));
            }
        }
        return new View(seen, stamped);
    }

    /** Those that stand for others; one that stands for another of them comes behind it. */
    private List<RevisionSpec> innermostFirst() {
        List<RevisionSpec> squashes = new ArrayList<>();
        for (RevisionSpec spec : specs) {
            if (!spec.replaces().isEmpty()) {
                int place = 0;
                while (place < squashes.size() && !standsFor(squashes.get(place), spec.id())) {
                    place++;
                }
                squashes.add(place, spec);
            }
        }
        return squashes;
    }

    /** Whether a revision replaces another, or one that replaces that. */
    private boolean standsFor(RevisionSpec squash, String id) {
        Set<String> met = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(squash.replaces());
        while (!todo.isEmpty()) {
            String replaced = todo.pop();
            if (met.add(replaced)) {
                specs.stream().filter(spec -> spec.id().equals(replaced)).forEach(spec -> todo.addAll(spec.replaces()));
            }
        }
        return met.contains(id);
    }

    /** The revision that is seen in place of one, which may be hidden by another that is hidden itself. */
    private static String seenAs(String id, Map<String, String> names) {
        Set<String> met = new HashSet<>();
        String seen = id;
        while (names.containsKey(seen) && met.add(seen)) {
            seen = names.getOrDefault(seen, seen);
        }
        return seen;
    }

    /** A database that stopped in the middle needs the revisions that were there before. */
    private void keep(RevisionSpec squash, String last, Collection<String> rows) {
        if (!ids.containsAll(squash.replaces())) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    "the database is at " + rows + ", in the middle of the revisions that " + squash.id()
                            + " stands for, and their files are not there any more."
                            + "\n  Migrate it to " + last
                            + " with a release that still has them, and then with this one.");
        }
    }
}
