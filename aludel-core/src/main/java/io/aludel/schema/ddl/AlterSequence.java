package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Sequence;

/**
 * {@code ALTER SEQUENCE}. Immutable.
 *
 * @param sequence how it counts from now on
 */
public record AlterSequence(Sequence sequence) implements DdlElement {
    public AlterSequence {
        requireNonNull(sequence, "sequence");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterSequence(this);
    }
}
