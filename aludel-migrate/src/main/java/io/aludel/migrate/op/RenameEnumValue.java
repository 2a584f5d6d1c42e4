package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Gives a value of an enumerated type another name; rows follow. Immutable.
 *
 * @param name the name of the type
 * @param schema its schema, or null for the default one
 * @param value the value so far
 * @param newValue the value from now on
 */
public record RenameEnumValue(String name, @Nullable String schema, String value, String newValue)
        implements MigrationOp {
    public RenameEnumValue {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        requireNonNull(newValue, "newValue");
    }

    @Override
    public RenameEnumValue reverse() {
        return new RenameEnumValue(name, schema, newValue, value);
    }

    @Override
    public String describe() {
        return "rename value '" + value + "' of enum " + Names.quoted(schema, name) + " to '" + newValue + "'";
    }
}
