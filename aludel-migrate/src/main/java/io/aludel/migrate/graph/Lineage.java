package io.aludel.migrate.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who is above and below whom. */
final class Lineage {
    private Lineage() {}

    /** Revisions with all that has to be applied before them. */
    static Set<RevisionNode> ancestors(Collection<RevisionNode> of) {
        return related(of, RevisionNode::before);
    }

    /** Revisions with those that they follow; dependencies are left out. */
    static Set<RevisionNode> ancestorsAlone(Collection<RevisionNode> of) {
        return related(of, RevisionNode::down);
    }

    /** Revisions with all that follows them, or depends on one of these. */
    static Set<RevisionNode> descendants(Collection<RevisionNode> of) {
        return related(of, RevisionNode::nextAndDependents);
    }

    /** Revisions with those that follow them. */
    static Set<RevisionNode> descendantsAlone(Collection<RevisionNode> of) {
        return related(of, RevisionNode::next);
    }

    static Set<RevisionNode> related(
            Collection<RevisionNode> of, Function<RevisionNode, ? extends Collection<RevisionNode>> step) {
        Set<RevisionNode> seen = new LinkedHashSet<>();
        Deque<RevisionNode> todo = new ArrayDeque<>();
        for (RevisionNode start : of) {
            todo.push(start);
            while (!todo.isEmpty()) {
                RevisionNode node = todo.pop();
                if (seen.add(node)) {
                    step.apply(node).forEach(todo::push);
                }
            }
        }
        return seen;
    }

    /** Targets must not lie on each other's way. */
    static void checkApart(Collection<RevisionNode> targets) {
        for (RevisionNode target : targets) {
            Set<RevisionNode> overlap = ancestors(List.of(target));
            overlap.remove(target);
            overlap.retainAll(targets);
            if (!overlap.isEmpty()) {
                throw GraphErrors.range("Requested revision " + target.id()
                        + " overlaps with other requested revisions "
                        + String.join(
                                ", ", overlap.stream().map(RevisionNode::id).toList()) + ".");
            }
        }
    }

    /** Whether one of some revisions is above or below a revision. */
    static boolean shares(RevisionNode node, Collection<RevisionNode> others, boolean dependencies) {
        List<RevisionNode> one = List.of(node);
        Set<RevisionNode> line = new LinkedHashSet<>(dependencies ? descendants(one) : descendantsAlone(one));
        line.addAll(dependencies ? ancestors(one) : ancestorsAlone(one));
        return others.stream().anyMatch(line::contains);
    }
}
