package io.aludel.migrate.graph;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts revisions up or down a line. */
final class Walk {
    private final RevisionGraph graph;
    private final Identifiers identifiers;

    Walk(RevisionGraph graph, Identifiers identifiers) {
        this.graph = graph;
        this.identifiers = identifiers;
    }

    /**
     * Where a walk ends.
     *
     * @param node the revision, or null for the base below all
     */
    record End(@Nullable RevisionNode node) {}

    /**
     * Goes up, within a branch when one is given.
     *
     * @param start where it begins; null for the base
     * @param exactly whether all steps have to be there; otherwise it ends where nothing follows
     * @return null when there are not so many
     */
    @Nullable
    End up(@Nullable RevisionNode start, int steps, @Nullable String branch, boolean exactly) {
        RevisionNode node = start;
        for (int step = 0; step < steps; step++) {
            Collection<RevisionNode> above = node == null ? graph.bases() : node.next();
            List<RevisionNode> candidates = identifiers.ofBranch(above, branch);
            if (candidates.isEmpty()) {
                return exactly ? null : new End(node);
            }
            node = only(candidates, "Count within a branch, as in 'branch@+1', or name");
        }
        return new End(node);
    }

    /**
     * Goes down.
     *
     * @return null when there are not so many; the base counts as one
     */
    @Nullable
    End down(RevisionNode start, int steps) {
        RevisionNode node = start;
        for (int step = 0; step < steps; step++) {
            if (node == null) {
                return null;
            }
            node = node.isBase() ? null : only(node.down(), "Name");
        }
        return new End(node);
    }

    private static RevisionNode only(List<RevisionNode> candidates, String remedy) {
        if (candidates.size() > 1) {
            throw GraphErrors.range("Ambiguous walk: there is more than one way, by "
                    + String.join(
                            ", ", candidates.stream().map(RevisionNode::id).toList())
                    + ".\n  " + remedy + " the revision to go to.");
        }
        return candidates.get(0);
    }
}
