package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view. Immutable.
 *
 * @param name the name
 * @param schema the schema, or null for the default one
 * @param materialized whether its rows are stored
 * @param original how it was made; null when that is not known, so that it cannot be taken back
 * @param ifExists whether a missing view is passed over
 */
public record DropView(
        String name,
        @Nullable String schema,
        boolean materialized,
        @Nullable View original,
        boolean ifExists) implements MigrationOp {
    public DropView {
        requireNonNull(name, "name");
    }

    @Override
    public CreateView reverse() {
        if (original == null) {
            throw Names.irreversible(this, "Write the downgrade by hand with createView(..).");
        }
        return new CreateView(original, false);
    }

    @Override
    public String describe() {
        return "remove " + kind(materialized) + " " + Names.quoted(schema, name);
    }

    static String kind(boolean materialized) {
        return materialized ? "materialized view" : "view";
    }
}
