package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.TextObject;

/**
 * Drops a function, trigger or policy. Immutable.
 *
 * @param object what is dropped
 */
public record DropObject(TextObject object) implements MigrationOp {
    public DropObject {
        requireNonNull(object, "object");
    }

    @Override
    public CreateObject reverse() {
        return new CreateObject(object);
    }

    @Override
    public String describe() {
        return "remove " + object.kind().word() + " '" + object.fullName() + "'";
    }
}
