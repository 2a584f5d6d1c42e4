package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionNode;
import java.util.Collection;
import java.util.List;

/**
 * A revision, as commands print it.
 *
 * @param id its identifier
 * @param down the revisions that it follows
 * @param dependsOn the revisions and labels of other branches that it needs
 * @param labels the names of the branches it is on
 * @param message what it does, in one line
 * @param head whether nothing follows it
 * @param branchPoint whether several follow it
 * @param mergePoint whether it follows several
 */
public record RevisionView(
        String id,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        String message,
        boolean head,
        boolean branchPoint,
        boolean mergePoint) {
    public RevisionView {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** A revision of a graph. */
    public static RevisionView of(RevisionNode node) {
        return new RevisionView(
                node.id(),
                node.spec().down(),
                node.spec().dependsOn(),
                List.copyOf(node.labels()),
                node.spec().message(),
                node.isHead(),
                node.isBranchPoint(),
                node.isMergePoint());
    }

    /** Some revisions of a graph, in their order. */
    public static List<RevisionView> of(Collection<RevisionNode> nodes) {
        return nodes.stream().map(RevisionView::of).toList();
    }

    /** It in one line: what it follows, its id, what it is, and what it does. */
    public String line(Output output) {
        String before = down.isEmpty() ? "<base>" : String.join(", ", down);
        return before + " -> " + output.revision(id) + marks(output) + (message.isEmpty() ? "" : ", " + message);
    }

    /** What is special about it, each in parentheses behind a blank. */
    public String marks(Output output) {
        StringBuilder marks = new StringBuilder();
        if (!labels.isEmpty()) {
            marks.append(" (").append(String.join(", ", labels)).append(')');
        }
        if (head) {
            marks.append(output.good(" (head)"));
        }
        if (branchPoint) {
            marks.append(" (branchpoint)");
        }
        if (mergePoint) {
            marks.append(" (mergepoint)");
        }
        return marks.toString();
    }
}
