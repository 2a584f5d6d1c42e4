package io.aludel.migrate.run;

import io.aludel.migrate.ddl.ArgumentsTarget;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import java.util.function.Consumer;

/** What steps are and do, wherever they are done. */
final class Steps {
    private Steps() {}

    /** What a revision does in a step. */
    static Consumer<OperationTarget> work(RevisionScript script, RevisionStep step, RunOptions options) {
        Consumer<OperationTarget> work = step.isUpgrade() ? script.upgrade() : script.downgrade();
        return target -> work.accept(new ArgumentsTarget(target, options.arguments()));
    }

    /** A line about a step: what runs, from where to where, and what for. */
    static String describe(RevisionStep step) {
        String message = step instanceof RevisionMove move ? move.node().spec().message() : "";
        String kind = step.isStamp() ? "stamp" : step.isUpgrade() ? "upgrade" : "downgrade";
        return kind + " " + String.join(", ", step.from()) + " -> " + String.join(", ", step.to())
                + (message.isEmpty() ? "" : ", " + message);
    }
}
