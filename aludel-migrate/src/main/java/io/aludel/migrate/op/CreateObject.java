package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.TextObject;

/**
 * Creates a function, trigger or policy. Immutable.
 *
 * @param object what is created
 */
public record CreateObject(TextObject object) implements MigrationOp {
    public CreateObject {
        requireNonNull(object, "object");
    }

    @Override
    public DropObject reverse() {
        return new DropObject(object);
    }

    @Override
    public String describe() {
        return "add " + object.kind().word() + " '" + object.fullName() + "'";
    }
}
