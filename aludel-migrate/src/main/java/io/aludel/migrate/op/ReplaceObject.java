package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.TextObject;

/**
 * Puts a function, trigger or policy in the place of another. Immutable.
 *
 * @param object what is there from now on
 * @param existing what is there so far
 */
public record ReplaceObject(TextObject object, TextObject existing) implements MigrationOp {
    public ReplaceObject {
        requireNonNull(object, "object");
        requireNonNull(existing, "existing");
    }

    @Override
    public ReplaceObject reverse() {
        return new ReplaceObject(existing, object);
    }

    @Override
    public String describe() {
        return "modify " + object.kind().word() + " '" + object.fullName() + "'";
    }
}
