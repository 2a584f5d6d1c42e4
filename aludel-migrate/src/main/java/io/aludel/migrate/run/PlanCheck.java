package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;

/** Looks at what is going to be done, before anything is done. Thread-safe. */
@FunctionalInterface
public interface PlanCheck {
    /**
     * Begins to look at a plan.
     *
     * @param connection reads; what it writes is rolled back
     * @return who hears what each revision is going to do; null when nobody wants to know
     */
    @Nullable
    Witness begin(Connection connection);

    /** Hears of the upgrades of one plan, one after the other and in their order, and judges them in the end. One thread. */
    interface Witness {
        /** The target that hears of the steps of a revision; it sends nothing. */
        OperationTarget hearing(RevisionScript script);

        /**
         * Ends a revision.
         *
         * @param failure why there may be more to it than was heard: it asks the database, for instance; null when that was all
         */
        void heard(RevisionScript script, @Nullable RuntimeException failure);

        /** Refuses the plan by an exception; then nothing was done. */
        void judge();
    }
}
