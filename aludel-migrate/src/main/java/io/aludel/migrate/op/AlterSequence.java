package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Lets a sequence count otherwise. Immutable.
 *
 * @param sequence how it counts from now on
 * @param existing how it counts so far; null when that is not known, so that it cannot be taken back
 */
public record AlterSequence(Sequence sequence, @Nullable Sequence existing) implements MigrationOp {
    public AlterSequence {
        requireNonNull(sequence, "sequence");
    }

    @Override
    public AlterSequence reverse() {
        if (existing == null) {
            throw Names.irreversible(this, "Say how the sequence counts so far, or write the downgrade by hand.");
        }
        return new AlterSequence(existing, sequence);
    }

    @Override
    public String describe() {
        return "modify sequence '" + sequence.fullName() + "'";
    }
}
