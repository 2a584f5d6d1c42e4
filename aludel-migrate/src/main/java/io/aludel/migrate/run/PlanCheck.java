package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.migrate.script.RevisionScript;
import java.util.List;

/** Looks at what is going to be done, before anything is done. */
@FunctionalInterface
public interface PlanCheck {
    /**
     * Refuses by an exception; then nothing was done.
     *
     * @param connection reads; what it writes is rolled back
     * @param upgrades the revisions that are going to be applied, in their order
     */
    void check(Connection connection, List<RevisionScript> upgrades);
}
