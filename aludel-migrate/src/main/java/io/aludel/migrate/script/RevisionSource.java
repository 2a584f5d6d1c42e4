package io.aludel.migrate.script;

import java.util.List;

/** Where revisions come from. */
@FunctionalInterface
public interface RevisionSource {
    /**
     * The revisions, in a stable order.
     *
     * @throws io.aludel.migrate.error.MigrationException when one cannot be read
     */
    List<RevisionScript> revisions();
}
