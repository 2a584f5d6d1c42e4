package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates an enumerated type. Immutable. Where such types are written with their columns it does nothing.
 *
 * @param name the name
 * @param schema the schema, or null for the default one
 * @param labels the values in their order
 * @param ifNotExists whether one that exists is left alone
 */
public record CreateEnum(String name, @Nullable String schema, List<String> labels, boolean ifNotExists)
        implements MigrationOp {
    public CreateEnum {
        requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }

    @Override
    public DropEnum reverse() {
        return new DropEnum(name, schema, labels, ifNotExists);
    }

    @Override
    public String describe() {
        return "add enum " + Names.quoted(schema, name);
    }
}
