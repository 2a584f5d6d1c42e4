package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enumerated type. Immutable. PostgreSQL lets it be used only after the transaction has ended.
 *
 * @param name the name of the type
 * @param schema its schema, or null for the default one
 * @param value the new value
 * @param before the value before which it stands, or null
 * @param after the value after which it stands, or null; at the end when both are null
 * @param ifNotExists whether a value that exists is left alone
 * @param reversal how the type is made again without the value; null when the columns that use it are not known, so that it cannot be
 *     taken back
 */
public record AddEnumValue(
        String name,
        @Nullable String schema,
        String value,
        @Nullable String before,
        @Nullable String after,
        boolean ifNotExists,
        @Nullable ReplaceEnum reversal)
        implements MigrationOp {
    public AddEnumValue {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    /** Adds a value at the end of a type in the default schema. */
    public static AddEnumValue of(String name, String value) {
        return new AddEnumValue(name, null, value, null, null, false, null);
    }

    /** The same before another value. */
    public AddEnumValue placedBefore(String other) {
        return new AddEnumValue(name, schema, value, other, null, ifNotExists, reversal);
    }

    /** The same after another value. */
    public AddEnumValue placedAfter(String other) {
        return new AddEnumValue(name, schema, value, null, other, ifNotExists, reversal);
    }

    /** The same, taken back by making the type again. */
    public AddEnumValue reversedBy(ReplaceEnum other) {
        return new AddEnumValue(name, schema, value, before, after, ifNotExists, other);
    }

    @Override
    public ReplaceEnum reverse() {
        if (reversal == null) {
            throw Names.irreversible(
                    this, "Databases do not remove values of a type: say with replaceEnum(..) what becomes of them.");
        }
        return reversal;
    }

    @Override
    public String describe() {
        return "add value '" + value + "' to enum " + Names.quoted(schema, name);
    }
}
