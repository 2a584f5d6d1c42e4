package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import java.util.Collection;
import java.util.List;

/**
 * A step of a database, as commands print it.
 *
 * @param kind upgrade, downgrade or stamp
 * @param from the revisions before it
 * @param to the revisions after it
 * @param message what the revision does, in one line
 */
public record StepView(String kind, List<String> from, List<String> to, String message) {
    public StepView {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** A step. */
    public static StepView of(RevisionStep step) {
        String message = step instanceof RevisionMove move ? move.node().spec().message() : "";
        String kind = step.isStamp() ? "stamp" : step.isUpgrade() ? "upgrade" : "downgrade";
        return new StepView(kind, step.from(), step.to(), message);
    }

    /** Some steps, in their order. */
    public static List<StepView> of(Collection<RevisionStep> steps) {
        return steps.stream().map(StepView::of).toList();
    }

    /** It in one line. */
    public String line() {
        return "Running " + kind + " " + String.join(", ", from) + " -> " + String.join(", ", to)
                + (message.isEmpty() ? "" : ", " + message);
    }
}
