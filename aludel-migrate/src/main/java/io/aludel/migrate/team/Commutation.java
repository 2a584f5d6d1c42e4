package io.aludel.migrate.team;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.Revisions;
import io.aludel.schema.NamingConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether branches commute: whether a database ends the same, whichever of them it gets first. Found by what their operations touch.
 * Immutable.
 *
 * @param heads the revisions where the branches end
 * @param clashes where the order may matter; none when the branches commute
 */
public record Commutation(List<String> heads, List<Clash> clashes) {
    public Commutation {
        heads = List.copyOf(heads);
        clashes = List.copyOf(clashes);
    }

    /**
     * Two revisions of two branches that get in each other's way, or may.
     *
     * @param first a revision of one branch
     * @param second a revision of another
     * @param what what both touch
     * @param certain whether both are known to touch it; otherwise one of them cannot be looked into
     */
    public record Clash(String first, String second, String what, boolean certain) {
        @Override
        public String toString() {
            return first + " and " + second + (certain ? " both touch " : " may clash: ") + what;
        }
    }

    /** Whether the order cannot matter. */
    public boolean commutes() {
        return clashes.isEmpty();
    }

    /** The branches that end at some heads. */
    public static Commutation of(
            Revisions revisions, List<String> names, Dialect dialect, NamingConvention namingConvention) {
        RevisionGraph graph = revisions.graph();
        List<RevisionNode> heads = new ArrayList<>(new LinkedHashSet<>(graph.findAll(names)));
        Map<RevisionNode, Set<Touch>> touches = new LinkedHashMap<>();
        List<Clash> clashes = new ArrayList<>();
        for (int first = 0; first < heads.size(); first++) {
            for (int second = first + 1; second < heads.size(); second++) {
                for (RevisionNode left : graph.onlyBelow(heads.get(first), heads.get(second))) {
                    for (RevisionNode right : graph.onlyBelow(heads.get(second), heads.get(first))) {
                        clash(
                                left,
                                right,
                                touches.computeIfAbsent(
                                        left, node -> touched(revisions, node, dialect, namingConvention)),
                                touches.computeIfAbsent(
                                        right, node -> touched(revisions, node, dialect, namingConvention)),
                                clashes);
                    }
                }
            }
        }
        return new Commutation(heads.stream().map(RevisionNode::id).toList(), clashes);
    }

    private static Set<Touch> touched(
            Revisions revisions, RevisionNode node, Dialect dialect, NamingConvention namingConvention) {
        return Touches.of(Recorded.upgrade(revisions.script(node), dialect, namingConvention), dialect);
    }

    private static void clash(
            RevisionNode left, RevisionNode right, Set<Touch> lefts, Set<Touch> rights, List<Clash> clashes) {
        Set<Clash> found = new LinkedHashSet<>();
        for (Touch one : lefts) {
            for (Touch other : rights) {
                if (one.clashesWith(other)) {
                    Touch told = one.kind() == Touch.Kind.UNKNOWN || other.part() == null && one.part() != null
                            ? one
                            : other;
                    boolean certain = one.kind() != Touch.Kind.UNKNOWN && other.kind() != Touch.Kind.UNKNOWN;
                    found.add(new Clash(left.id(), right.id(), told.said(), certain));
                }
            }
        }
        clashes.addAll(found);
    }
}
