package io.aludel.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Links revisions with each other and checks what comes of it. One use. */
final class GraphBuilder {
    private final Map<String, RevisionNode> nodes = new LinkedHashMap<>();
    private final Map<String, RevisionNode> names = new LinkedHashMap<>();

    GraphBuilder(Collection<RevisionSpec> specs) {
        for (RevisionSpec spec : specs) {
            RevisionNode node = new RevisionNode(spec);
            if (nodes.put(spec.id(), node) != null) {
                throw GraphErrors.twice(spec.id());
            }
            names.put(spec.id(), node);
        }
        nameBranches();
        nodes.values().forEach(this::link);
        nodes.values().forEach(GraphBuilder::reduceDependencies);
        checkOrder(
                "Cycle is detected in revisions",
                RevisionNode::isHead,
                RevisionNode::isBase,
                RevisionNode::down,
                RevisionNode::next);
        checkOrder(
                "Dependency cycle is detected in revisions",
                RevisionNode::isLast,
                RevisionNode::isFirst,
                RevisionNode::downAndDependencies,
                RevisionNode::nextAndDependents);
        nodes.values().forEach(GraphBuilder::spreadLabels);
    }

    /** The revisions by id, in the order in which they were given. */
    Map<String, RevisionNode> nodes() {
        return nodes;
    }

    /** The revisions by id, and by the labels that were given to them. */
    Map<String, RevisionNode> names() {
        return names;
    }

    private void nameBranches() {
        for (RevisionNode node : nodes.values()) {
            for (String label : node.spec().labels()) {
                RevisionNode other = names.put(label, node);
                if (other != null) {
                    throw GraphErrors.labelTwice(label, node.id(), other.id());
                }
            }
        }
    }

    private void link(RevisionNode node) {
        for (String down : node.spec().down()) {
            RevisionNode parent = nodes.get(down);
            if (parent == null) {
                throw GraphErrors.missing(node.id(), down);
            }
            node.follows(parent);
        }
        List<RevisionNode> dependencies = new ArrayList<>();
        for (String name : node.spec().dependsOn()) {
            RevisionNode dependency = names.get(name);
            if (dependency == null) {
                throw GraphErrors.missing(node.id(), name);
            }
            dependencies.add(dependency);
        }
        node.dependsOn(dependencies);
    }

    /** Leaves out dependencies that a revision below has already. */
    private static void reduceDependencies(RevisionNode node) {
        Set<RevisionNode> own = new LinkedHashSet<>(node.dependencies());
        if (!own.isEmpty()) {
            for (RevisionNode below : Lineage.ancestorsAlone(List.of(node))) {
                if (below != node) {
                    below.dependencies().forEach(own::remove);
                }
            }
        }
        node.ownDependencies(List.copyOf(own));
    }

    /** Every revision has to be on a way from a first one to a last one; what is on none is on a circle. */
    private void checkOrder(
            String message,
            Predicate<RevisionNode> isLast,
            Predicate<RevisionNode> isFirst,
            Function<RevisionNode, Collection<RevisionNode>> down,
            Function<RevisionNode, Collection<RevisionNode>> up) {
        Set<RevisionNode> ordered =
                Lineage.related(nodes.values().stream().filter(isLast).toList(), down);
        ordered.retainAll(
                Lineage.related(nodes.values().stream().filter(isFirst).toList(), up));
        if (ordered.size() < nodes.size()) {
            Set<String> circle = new TreeSet<>(nodes.keySet());
            ordered.forEach(node -> circle.remove(node.id()));
            throw GraphErrors.cycle(message, circle);
        }
    }

    /** A label holds for all that follows, and for what comes before as long as nothing branches off. */
    private static void spreadLabels(RevisionNode node) {
        Set<String> labels = Set.copyOf(node.spec().labels());
        if (labels.isEmpty()) {
            return;
        }
        RevisionNode last = node;
        for (RevisionNode above : Lineage.descendantsAlone(List.of(node))) {
            above.label(labels);
            last = above;
        }
        RevisionNode below = last;
        while (below.nextAndDependents().size() <= 1 && !below.isMergePoint()) {
            below.label(labels);
            if (below.isBase()) {
                return;
            }
            below = below.down().get(0);
        }
    }
}
