package io.aludel.migrate.script;

import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The revisions of an application with their graph. Immutable. */
public final class Revisions {
    private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();
    private final RevisionGraph graph;

    private Revisions(Collection<RevisionScript> all) {
        this.graph = RevisionGraph.of(all.stream().map(RevisionScript::spec).toList());
        all.forEach(script -> scripts.put(script.id(), script));
    }

    /**
     * The revisions of some sources.
     *
     * @throws io.aludel.migrate.error.MigrationException when one cannot be read, or they do not fit together
     */
    public static Revisions of(Collection<? extends RevisionSource> sources) {
        List<RevisionScript> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.revisions()));
        return new Revisions(all);
    }

    /** What comes before what. */
    public RevisionGraph graph() {
        return graph;
    }

    /** The revision of a node of the graph. */
    public RevisionScript script(RevisionNode node) {
        return Objects.requireNonNull(scripts.get(node.id()), node::id);
    }

    /** All revisions, in the order of their sources. */
    public Collection<RevisionScript> scripts() {
        return List.copyOf(scripts.values());
    }
}
