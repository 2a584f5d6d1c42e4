package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

/**
 * Drops a schema. Immutable.
 *
 * @param name the name
 * @param ifExists whether a missing one is passed over
 * @param cascade whether all that is in it goes too
 */
public record DropSchema(String name, boolean ifExists, boolean cascade) implements MigrationOp {
    public DropSchema {
        requireNonNull(name, "name");
    }

    @Override
    public CreateSchema reverse() {
        if (cascade) {
            throw Names.irreversible(this, "Write the downgrade by hand; what was in the schema is not known.");
        }
        return new CreateSchema(name, false);
    }

    @Override
    public String describe() {
        return "remove schema '" + name + "'";
    }
}
