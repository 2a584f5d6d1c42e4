package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TYPE .. RENAME TO}. Immutable.
 *
 * @param name the name of the type so far
 * @param schema its schema, or null for the default one
 * @param newName its name from now on
 */
public record RenameType(String name, @Nullable String schema, String newName) implements DdlElement {
    public RenameType {
        requireNonNull(name, "name");
        requireNonNull(newName, "newName");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameType(this);
    }
}
