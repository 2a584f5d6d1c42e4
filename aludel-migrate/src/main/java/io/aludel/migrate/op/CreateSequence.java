package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Sequence;

/**
 * Creates a sequence. Immutable.
 *
 * @param sequence the sequence
 * @param ifNotExists whether one that exists is left alone
 */
public record CreateSequence(Sequence sequence, boolean ifNotExists) implements MigrationOp {
    public CreateSequence {
        requireNonNull(sequence, "sequence");
    }

    @Override
    public DropSequence reverse() {
        return new DropSequence(sequence.name(), sequence.schema(), sequence, ifNotExists);
    }

    @Override
    public String describe() {
        return "add sequence '" + sequence.fullName() + "'";
    }
}
