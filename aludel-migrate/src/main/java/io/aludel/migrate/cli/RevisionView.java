package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.Revisions;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision, as commands print it.
 *
 * @param id its identifier
 * @param down the revisions that it follows
 * @param next the revisions that follow it
 * @param dependsOn the revisions and labels of other branches that it needs
 * @param labels the names of the branches it is on
 * @param message what it does, in one line
 * @param head whether nothing follows it
 * @param branchPoint whether several follow it
 * @param mergePoint whether it follows several
 * @param origin its class or file; null where that is not known
 */
public record RevisionView(
        String id,
        List<String> down,
        List<String> next,
        List<String> dependsOn,
        List<String> labels,
        String message,
        boolean head,
        boolean branchPoint,
        boolean mergePoint,
        @Nullable String origin) {
    public RevisionView {
        down = List.copyOf(down);
        next = List.copyOf(next);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** A revision of a graph. */
    public static RevisionView of(RevisionNode node) {
        return of(node, null);
    }

    /** A revision with its class or file, if the revisions are given. */
    public static RevisionView of(RevisionNode node, @Nullable Revisions revisions) {
        return new RevisionView(
                node.id(),
                node.spec().down(),
                node.next().stream().map(RevisionNode::id).toList(),
                node.spec().dependsOn(),
                List.copyOf(node.labels()),
                node.spec().message(),
                node.isHead(),
                node.isBranchPoint(),
                node.isMergePoint(),
                revisions == null ? null : revisions.script(node).origin());
    }

    /** Some revisions with their classes or files, in their order. */
    public static List<RevisionView> of(Collection<RevisionNode> nodes, Revisions revisions) {
        return nodes.stream().map(node -> of(node, revisions)).toList();
    }

    /** It in one line, or with {@code --verbose} in several; behind its id stands what else is to be said of it. */
    public void print(Output output, String mark) {
        if (output.verbose()) {
            details(output, mark);
        } else {
            output.line(line(output, mark));
        }
    }

    /** It in one line: what it follows, its id, what it is, and what it does. */
    public String line(Output output) {
        return line(output, "");
    }

    private String line(Output output, String mark) {
        return before() + " -> " + output.revision(id) + marks(output) + mark
                + (message.isEmpty() ? "" : ", " + message);
    }

    /** All of it, in lines of their own, with an empty one at the end. */
    public void details(Output output, String mark) {
        output.line(output.strong("Rev: ") + output.revision(id) + marks(output) + mark);
        output.line((mergePoint ? "Merges: " : "Parent: ") + before());
        if (branchPoint) {
            output.line("Branches into: " + String.join(", ", next));
        }
        if (!dependsOn.isEmpty()) {
            output.line("Depends on: " + String.join(", ", dependsOn));
        }
        if (origin != null) {
            output.line("Path: " + origin);
        }
        if (!message.isEmpty()) {
            output.line();
            output.line("    " + message);
        }
        output.line();
    }

    private String before() {
        return down.isEmpty() ? "<base>" : String.join(", ", down);
    }

    private String marks(Output output) {
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
