package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.MigrationOp;
import java.util.List;

/**
 * What has to be done about objects that are no tables.
 *
 * @param before what is done before tables change
 * @param after what is done when they have changed
 */
record ObjectDifferences(List<MigrationOp> before, List<MigrationOp> after) {
    ObjectDifferences {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
