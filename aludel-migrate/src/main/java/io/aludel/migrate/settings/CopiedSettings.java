package io.aludel.migrate.settings;

import java.util.function.Consumer;

/**
 * Fields behind options that give changed copies of themselves: copied, changed once, then shared and left alone. A subclass has fields that can be
 * shared between copies, and nobody but its options.
 *
 * @param <S> the subclass
 */
public abstract class CopiedSettings<S extends CopiedSettings<S>> implements Cloneable {
    /** A copy that was changed. */
    public final S changed(Consumer<? super S> change) {
        S copy = copy();
        change.accept(copy);
        return copy;
    }

    @SuppressWarnings("unchecked") // a subclass names itself
    private S copy() {
        try {
            return (S) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
