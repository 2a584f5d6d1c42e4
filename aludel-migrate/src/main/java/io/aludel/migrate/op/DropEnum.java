package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an enumerated type. Immutable. Where such types are written with their columns it does nothing.
 *
 * @param name the name
 * @param schema the schema, or null for the default one
 * @param labels its values; null when they are not known, so that it cannot be taken back
 * @param ifExists whether a missing one is passed over
 */
public record DropEnum(
        String name, @Nullable String schema, @Nullable List<String> labels, boolean ifExists) implements MigrationOp {
    public DropEnum {
        requireNonNull(name, "name");
        labels = labels == null ? null : List.copyOf(labels);
    }

    @Override
    public CreateEnum reverse() {
        if (labels == null) {
            throw Names.irreversible(this, "Write the downgrade by hand with createEnum(..).");
        }
        return new CreateEnum(name, schema, labels, false);
    }

    @Override
    public String describe() {
        return "remove enum " + Names.quoted(schema, name);
    }
}
