package io.aludel.orm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The net change of an attribute. Immutable.
 *
 * @param added the new value, or what came into a collection
 * @param unchanged the present value when nothing changed, or what stayed in a collection
 * @param deleted the old value as far as it was loaded, or what went out of a collection
 */
public record History(
        List<? extends @Nullable Object> added,
        List<? extends @Nullable Object> unchanged,
        List<? extends @Nullable Object> deleted) {
    static final History EMPTY = new History(List.of(), List.of(), List.of());

    static History unchanged(@Nullable Object value) {
        return new History(List.of(), Collections.singletonList(value), List.of());
    }

    static History changed(@Nullable Object old, @Nullable Object value, boolean oldIsKnown) {
        List<@Nullable Object> gone = new ArrayList<>();
        if (oldIsKnown) {
            gone.add(old);
        }
        return new History(Collections.singletonList(value), List.of(), Collections.unmodifiableList(gone));
    }

    /** Whether anything came or went. */
    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty();
    }
}
