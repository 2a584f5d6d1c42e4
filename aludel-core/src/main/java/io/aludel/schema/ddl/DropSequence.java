package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Sequence;

/**
 * {@code DROP SEQUENCE}. Immutable.
 *
 * @param sequence the sequence
 * @param whereExists whether a missing sequence is passed over
 */
public record DropSequence(Sequence sequence, boolean whereExists) implements DdlElement {
    public DropSequence {
        requireNonNull(sequence, "sequence");
    }

    /** Drops a sequence. */
    public static DropSequence of(Sequence sequence) {
        return new DropSequence(sequence, false);
    }

    /** The same; a missing sequence is passed over. */
    public DropSequence ifExists() {
        return new DropSequence(sequence, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropSequence(this);
    }
}
