package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TYPE .. ADD VALUE}. Immutable.
 *
 * @param name the name of the type
 * @param schema its schema, or null for the default one
 * @param value the new value
 * @param before the value before which it stands, or null
 * @param after the value after which it stands, or null
 * @param unlessExists whether a value that exists is left alone
 */
public record AddEnumValue(
        String name,
        @Nullable String schema,
        String value,
        @Nullable String before,
        @Nullable String after,
        boolean unlessExists)
        implements DdlElement {
    public AddEnumValue {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
