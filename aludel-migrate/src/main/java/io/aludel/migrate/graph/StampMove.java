package io.aludel.migrate.graph;

import io.aludel.migrate.graph.VersionChange.Delete;
import io.aludel.migrate.graph.VersionChange.Insert;
import io.aludel.migrate.graph.VersionChange.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says that a database is at a revision, without running anything.
 *
 * @param from the heads that are replaced; none when the revision is of a branch that the database did not have
 * @param to the revision; none for the base
 * @param isUpgrade whether it goes up
 */
public record StampMove(List<String> from, List<String> to, boolean isUpgrade) implements RevisionStep {
    public StampMove {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    @Override
    public boolean isStamp() {
        return true;
    }

    @Override
    public List<VersionChange> changes(Set<String> heads) {
        List<VersionChange> changes = new ArrayList<>();
        List<String> replaced = from.stream().filter(heads::contains).toList();
        if (to.isEmpty()) {
            replaced.forEach(id -> changes.add(new Delete(id)));
        } else if (replaced.isEmpty()) {
            changes.add(new Insert(to.get(0)));
        } else {
            replaced.subList(0, replaced.size() - 1).forEach(id -> changes.add(new Delete(id)));
            changes.add(new Update(replaced.get(replaced.size() - 1), to.get(0)));
        }
        return changes;
    }

    @Override
    public String toString() {
        return "stamp " + String.join(", ", from) + " -> " + String.join(", ", to);
    }
}
