package io.aludel.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts revisions into an order in which each comes before what it follows and depends on. Stays on a line as long as no other line has
 * to come first.
 */
final class RevisionOrder {
    private final Set<RevisionNode> todo;
    private final List<Line> lines = new ArrayList<>();

    private RevisionOrder(Collection<RevisionNode> revisions) {
        this.todo = new LinkedHashSet<>(revisions);
    }

    /** A line that is walked down: where it is now, and all that lies below. */
    private static final class Line {
        private RevisionNode tip;
        private Set<RevisionNode> below;

        Line(RevisionNode tip) {
            this.tip = tip;
            this.below = Lineage.ancestors(List.of(tip));
        }

        void goOn(RevisionNode next, boolean straight) {
            if (straight) {
                below.remove(tip);
            } else {
                below = Lineage.ancestors(List.of(next));
            }
            tip = next;
        }
    }

    /** Newest first. */
    static List<RevisionNode> of(
            Collection<RevisionNode> revisions, Collection<RevisionNode> heads, Comparator<RevisionNode> declared) {
        return new RevisionOrder(revisions).sort(heads, declared);
    }

    private List<RevisionNode> sort(Collection<RevisionNode> heads, Comparator<RevisionNode> declared) {
        Set.copyOf(heads).stream().filter(todo::contains).sorted(declared).forEach(head -> lines.add(new Line(head)));
        List<RevisionNode> sorted = new ArrayList<>();
        int current = 0;
        while (!lines.isEmpty()) {
            Line line = lines.get(current);
            int blocking = lineAbove(line);
            if (blocking >= 0) {
                current = blocking;
                continue;
            }
            if (todo.remove(line.tip)) {
                sorted.add(line.tip);
            }
            List<RevisionNode> next = next(line.tip);
            if (next.isEmpty()) {
                lines.remove(current);
                current = Math.max(current - 1, 0);
            } else {
                boolean straight = !line.tip.hasOwnDependencies() && !line.tip.isMergePoint();
                line.goOn(next.get(0), straight);
                next.subList(1, next.size()).forEach(tip -> lines.add(new Line(tip)));
            }
        }
        if (!todo.isEmpty()) {
            throw new IllegalStateException("not reached from " + heads + ": " + todo);
        }
        return sorted;
    }

    /** Another line that still has the tip of this one below it, or -1. */
    private int lineAbove(Line line) {
        for (int other = 0; other < lines.size(); other++) {
            if (lines.get(other) != line && lines.get(other).below.contains(line.tip)) {
                return other;
            }
        }
        return -1;
    }

    private List<RevisionNode> next(RevisionNode tip) {
        return tip.before().stream()
                .filter(todo::contains)
                .filter(node -> lines.stream().noneMatch(line -> line.tip == node))
                .toList();
    }
}
