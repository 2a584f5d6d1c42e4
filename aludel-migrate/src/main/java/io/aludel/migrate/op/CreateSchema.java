package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

/**
 * Creates a schema. Immutable.
 *
 * @param name the name
 * @param ifNotExists whether one that exists is left alone
 */
public record CreateSchema(String name, boolean ifNotExists) implements MigrationOp {
    public CreateSchema {
        requireNonNull(name, "name");
    }

    @Override
    public DropSchema reverse() {
        return new DropSchema(name, ifNotExists, false);
    }

    @Override
    public String describe() {
        return "add schema '" + name + "'";
    }
}
