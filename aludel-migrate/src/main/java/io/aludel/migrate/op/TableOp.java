package io.aludel.migrate.op;

import org.jspecify.annotations.Nullable;

/** A step that concerns one table. */
public interface TableOp extends MigrationOp {
    /** The name of the table. */
    String table();

    /** The schema of the table, or null for the default one. */
    @Nullable
    String schema();
}
