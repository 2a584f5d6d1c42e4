package io.aludel.migrate.script;

import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.graph.StampMove;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The revisions of an application with their graph. Immutable. */
public final class Revisions {
    private static final int SHORTEST_PART = 4;

    private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();
    private final Squashes squashes;
    private final RevisionGraph graph;

    private Revisions(Collection<RevisionScript> all) {
        this.squashes = new Squashes(all.stream().map(RevisionScript::spec).toList());
        this.graph = RevisionGraph.of(squashes.at(List.of()).specs());
        all.forEach(script -> scripts.put(script.id(), script));
    }

    /**
     * The revisions as a database sees them: one that stopped among revisions that were squashed still sees those.
     *
     * @param graph what comes before what
     * @param heads where the database is
     * @param stamps the steps that bring it there, since others stand now for what it has applied; none usually
     */
    public record View(RevisionGraph graph, List<String> heads, List<RevisionStep> stamps) {}

    /**
     * The revisions as a database sees them.
     *
     * @param rows the rows of its version table
     * @throws io.aludel.migrate.error.MigrationException when it stopped among revisions that were squashed and are gone
     */
    public View at(Collection<String> rows) {
        Squashes.View view = squashes.at(rows);
        List<RevisionStep> stamps = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (String row : rows) {
            String now = view.stamped().getOrDefault(row, row);
            heads.add(now);
            if (!now.equals(row)) {
                stamps.add(new StampMove(List.of(row), List.of(now), true));
            }
        }
        return new View(RevisionGraph.of(view.specs()), heads, stamps);
    }

    /**
     * The rows of a database that is at a revision, which may be one that others stand for by now.
     *
     * @param name what {@link RevisionGraph#find} takes, or the id of a revision that was squashed, or its beginning
     * @throws io.aludel.migrate.error.MigrationException when there is none, or more than one
     */
    public List<String> rowsAt(String name) {
        List<String> squashed = scripts.keySet().stream()
                .filter(id -> !graph.contains(id) && name.length() >= SHORTEST_PART && id.startsWith(name))
                .toList();
        return squashed.size() == 1
                ? squashed
                : graph.findAll(List.of(name)).stream().map(RevisionNode::id).toList();
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

    /** What comes before what, as a database sees it that is at its base or at a head. */
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
