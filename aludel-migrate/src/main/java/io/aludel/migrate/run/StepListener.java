package io.aludel.migrate.run;

import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import java.util.Set;

/** Hears of steps when they are done, within their transaction. */
@FunctionalInterface
public interface StepListener {
    /**
     * A step was done, and the version table says so.
     *
     * @param target where it was done
     * @param step the step
     * @param heads where the database is now
     */
    void applied(OperationTarget target, RevisionStep step, Set<String> heads);
}
