package io.aludel.migrate.run;

import io.aludel.migrate.ddl.ArgumentsTarget;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.graph.VersionChange;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import java.util.Set;
import java.util.function.Consumer;

/** What steps are and do, wherever they are done. */
final class Steps {
    private Steps() {}

    /** Lets a revision do its work: in the transaction that is open, or outside of any when it wants none. */
    static void work(RevisionScript script, RevisionStep step, RunOptions options, OperationTarget target) {
        Consumer<OperationTarget> work = step.isUpgrade() ? script.upgrade() : script.downgrade();
        OperationTarget told = new ArgumentsTarget(target, options.arguments());
        if (script.transactional()) {
            work.accept(told);
        } else {
            target.outsideTransaction(() -> work.accept(told));
        }
    }

    /** Says in the table of versions, and to the listeners, what was done. */
    static void record(RevisionStep step, Set<String> heads, RunOptions options, OperationTarget target) {
        for (VersionChange change : step.changes(Set.copyOf(heads))) {
            options.versions().apply(target, change);
            change.apply(heads);
        }
        options.listeners().forEach(listener -> listener.applied(target, step, Set.copyOf(heads)));
    }

    /** A line about a step: what runs, from where to where, and what for. */
    static String describe(RevisionStep step) {
        String message = step instanceof RevisionMove move ? move.node().spec().message() : "";
        String kind = step.isStamp() ? "stamp" : step.isUpgrade() ? "upgrade" : "downgrade";
        return kind + " " + String.join(", ", step.from()) + " -> " + String.join(", ", step.to())
                + (message.isEmpty() ? "" : ", " + message);
    }
}
