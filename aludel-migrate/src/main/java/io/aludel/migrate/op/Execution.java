package io.aludel.migrate.op;

import org.jspecify.annotations.Nullable;

/** Executes what nobody can read: what takes it back is said beside it, or is not known. */
interface Execution extends MigrationOp {
    /** What takes it back; null when nothing does. */
    @Nullable
    MigrationOp reversal();

    @Override
    default MigrationOp reverse() {
        MigrationOp known = reversal();
        if (known == null) {
            throw Names.irreversible(
                    this, "Say what takes it back with reversedBy(..), or write the downgrade by hand.");
        }
        return known;
    }
}
