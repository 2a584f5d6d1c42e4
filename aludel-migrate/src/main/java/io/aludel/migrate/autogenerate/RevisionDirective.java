package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.MigrationScript;
import java.util.List;

/**
 * Decides about revisions before they are written: changes them, adds some, or takes them away.
 *
 * <pre>{@code
 * RevisionDirective internal = scripts -> scripts.stream()
 *         .map(script -> script.labels(List.of("internal")))
 *         .toList();
 * }</pre>
 */
@FunctionalInterface
public interface RevisionDirective {
    /** Takes away revisions that do nothing. */
    RevisionDirective SKIP_EMPTY =
            scripts -> scripts.stream().filter(script -> !script.isEmpty()).toList();

    /**
     * What is written instead.
     *
     * @param scripts what would be written, in this order; usually one
     */
    List<MigrationScript> process(List<MigrationScript> scripts);

    /** This one, and then another. */
    default RevisionDirective then(RevisionDirective next) {
        return scripts -> next.process(process(scripts));
    }
}
