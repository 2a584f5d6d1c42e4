package io.aludel.migrate.graph;

import io.aludel.migrate.graph.VersionChange.Delete;
import io.aludel.migrate.graph.VersionChange.Insert;
import io.aludel.migrate.graph.VersionChange.Update;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies a revision, or takes it back.
 *
 * @param graph the graph
 * @param node the revision
 * @param isUpgrade whether it is applied
 */
public record RevisionMove(RevisionGraph graph, RevisionNode node, boolean isUpgrade) implements RevisionStep {
    @Override
    public boolean isStamp() {
        return false;
    }

    @Override
    public List<String> from() {
        return isUpgrade ? ids(node.down()) : List.of(node.id());
    }

    @Override
    public List<String> to() {
        return isUpgrade ? List.of(node.id()) : ids(node.down());
    }

    @Override
    public List<VersionChange> changes(Set<String> heads) {
        return isUpgrade ? applied(heads) : takenBack(heads);
    }

    private List<VersionChange> applied(Set<String> heads) {
        List<String> before = new ArrayList<>(before());
        before.retainAll(heads);
        if (before.isEmpty()) {
            return List.of(new Insert(node.id()));
        }
        List<String> replaced = before;
        if (before.size() > 1) {
            replaced = new ArrayList<>(before());
            replaced.removeAll(below(heads, before()));
            replaced.retainAll(heads);
        }
        List<VersionChange> changes = new ArrayList<>();
        replaced.subList(0, replaced.size() - 1).forEach(id -> changes.add(new Delete(id)));
        changes.add(new Update(replaced.get(replaced.size() - 1), node.id()));
        return changes;
    }

    private List<VersionChange> takenBack(Set<String> heads) {
        List<String> remaining = new ArrayList<>(remaining(heads));
        if (remaining.isEmpty()) {
            return List.of(new Delete(node.id()));
        }
        List<VersionChange> changes = new ArrayList<>();
        remaining.subList(0, remaining.size() - 1).forEach(id -> changes.add(new Insert(id)));
        changes.add(new Update(node.id(), remaining.get(remaining.size() - 1)));
        return changes;
    }

    /** The revisions that become heads again: those before it which no other head, and none of themselves, has below it. */
    private Set<String> remaining(Set<String> heads) {
        Set<String> remaining = new LinkedHashSet<>(before());
        Set<String> others = new LinkedHashSet<>(heads);
        others.remove(node.id());
        if (!others.isEmpty()) {
            remaining.removeAll(ids(Lineage.ancestors(graph.nodes(others))));
            return remaining;
        }
        for (RevisionNode end : node.before()) {
            Set<RevisionNode> below = Lineage.ancestors(List.of(end));
            below.remove(end);
            remaining.removeAll(ids(below));
        }
        return remaining;
    }

    /** What lies below the heads that this revision does not replace. */
    private Set<String> below(Set<String> heads, Set<String> replaced) {
        Set<String> others = new LinkedHashSet<>(heads);
        others.removeAll(replaced);
        return new LinkedHashSet<>(ids(Lineage.ancestors(graph.nodes(others))));
    }

    private Set<String> before() {
        return new LinkedHashSet<>(ids(node.before()));
    }

    private static List<String> ids(Iterable<RevisionNode> nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.id()));
        return ids;
    }

    @Override
    public String toString() {
        return (isUpgrade ? "upgrade " : "downgrade ") + String.join(", ", from()) + " -> " + String.join(", ", to());
    }
}
