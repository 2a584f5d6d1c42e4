package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Sequence;

/**
 * {@code CREATE SEQUENCE}. Immutable.
 *
 * @param sequence the sequence
 * @param unlessExists whether a sequence that exists is left alone
 */
public record CreateSequence(Sequence sequence, boolean unlessExists) implements DdlElement {
    public CreateSequence {
        requireNonNull(sequence, "sequence");
    }

    /** Creates a sequence. */
    public static CreateSequence of(Sequence sequence) {
        return new CreateSequence(sequence, false);
    }

    /** The same; a sequence that exists is left alone. */
    public CreateSequence ifNotExists() {
        return new CreateSequence(sequence, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
