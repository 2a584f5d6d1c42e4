package io.aludel.migrate.imports;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.graph.RevisionSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts migrations of another tool behind the revisions that are there, one after the other. One use, one thread. */
final class ForeignChain {
    private final RevisionGraph graph;
    private final Map<ForeignRevision, RevisionSpec> added = new LinkedHashMap<>();
    private String last = "";

    ForeignChain(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * Adds what is not there yet.
     *
     * @throws MigrationException when there are several heads, so that nobody knows what it follows
     */
    void add(List<ForeignRevision> revisions) {
        for (ForeignRevision revision : revisions) {
            if (!graph.contains(revision.id())) {
                added.put(
                        revision,
                        new RevisionSpec(
                                revision.id(),
                                added.isEmpty() ? heads() : List.of(last),
                                List.of(),
                                List.of(),
                                revision.message()));
                last = revision.id();
            }
        }
    }

    private List<String> heads() {
        if (graph.heads().size() > 1) {
            throw new MigrationException(
                    ErrorCode.MULTIPLE_HEADS,
                    "Multiple heads are present: " + ids(graph.heads()) + "."
                            + "\n  Merge them, so that what is imported has one to follow.");
        }
        return List.copyOf(ids(graph.heads()));
    }

    /** The revisions that are new, with what they follow. */
    Map<ForeignRevision, RevisionSpec> added() {
        return added;
    }

    /** The graph with them. */
    RevisionGraph graph() {
        List<RevisionSpec> all = new ArrayList<>();
        graph.nodes().forEach(node -> all.add(node.spec()));
        all.addAll(added.values());
        return RevisionGraph.of(all);
    }

    /** The last of these revisions that a database at some heads does not know of; empty when it knows all. */
    List<String> unknown(List<ForeignRevision> applied, Collection<String> heads) {
        RevisionGraph whole = graph();
        Set<String> known = new HashSet<>();
        for (String head : heads) {
            known.addAll(ids(whole.history("base", head)));
        }
        List<String> missing = applied.stream()
                .map(ForeignRevision::id)
                .filter(id -> !known.contains(id))
                .toList();
        return missing.isEmpty() ? List.of() : List.of(missing.get(missing.size() - 1));
    }

    private static Set<String> ids(Collection<RevisionNode> nodes) {
        Set<String> ids = new LinkedHashSet<>();
        nodes.forEach(node -> ids.add(node.id()));
        return ids;
    }
}
