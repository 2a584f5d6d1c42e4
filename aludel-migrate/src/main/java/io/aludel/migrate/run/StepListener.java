package io.aludel.migrate.run;

import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import java.util.Set;

/**
 * Hears of the way of an upgrade or downgrade. What it throws ends the run, and takes the step back where that is possible.
 *
 * <pre>{@code
 * RunOptions.DEFAULT.listener((target, step, heads) -> target.execute(insert(audit).set(what, step.toString())));
 * }</pre>
 */
@FunctionalInterface
public interface StepListener {
    /**
     * A step was done, and the version table says so; its transaction is still open, where it has one.
     *
     * @param target where it was done; a script when one is written
     * @param step the step
     * @param heads where the database is now
     */
    void applied(OperationTarget target, RevisionStep step, Set<String> heads);

    /** A step begins. */
    default void starting(RevisionStep step) {}

    /** A long work of a revision has come so far. */
    default void progress(Progress progress) {}

    /** Something is to be said of what is going to be done, which does not keep it from being done. */
    default void warning(String text) {}

    /** Another process is migrating, and is waited for. Once for each wait. */
    default void waiting(LockHolder holder) {}

    /**
     * A step was rolled back, since others held locks for too long, and is tried again.
     *
     * @param step the step
     * @param attempt the number of the attempt that failed, from 1
     * @param failure what failed
     */
    default void retrying(RevisionStep step, int attempt, RuntimeException failure) {}
}
