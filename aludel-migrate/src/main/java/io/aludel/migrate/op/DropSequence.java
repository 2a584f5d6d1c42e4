package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence. Immutable.
 *
 * @param name the name
 * @param schema the schema, or null for the default one
 * @param original how it was made; null when that is not known, so that it cannot be taken back
 * @param ifExists whether a missing sequence is passed over
 */
public record DropSequence(
        String name, @Nullable String schema, @Nullable Sequence original, boolean ifExists) implements MigrationOp {
    public DropSequence {
        requireNonNull(name, "name");
    }

    @Override
    public CreateSequence reverse() {
        if (original == null) {
            throw Names.irreversible(this, "Write the downgrade by hand with createSequence(..).");
        }
        return new CreateSequence(original, false);
    }

    @Override
    public String describe() {
        return "remove sequence " + Names.quoted(schema, name);
    }
}
