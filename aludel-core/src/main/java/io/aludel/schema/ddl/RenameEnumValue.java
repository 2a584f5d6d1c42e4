package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TYPE .. RENAME VALUE}. Immutable.
 *
 * @param name the name of the type
 * @param schema its schema, or null for the default one
 * @param value the value so far
 * @param newValue the value from now on
 */
public record RenameEnumValue(String name, @Nullable String schema, String value, String newValue)
        implements DdlElement {
    public RenameEnumValue {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        requireNonNull(newValue, "newValue");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameEnumValue(this);
    }
}
