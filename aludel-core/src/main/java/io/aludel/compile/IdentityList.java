package io.aludel.compile;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Objects in the order in which they were met, each once, compared by identity. Not thread-safe.
 *
 * <p>Short lists are searched one by one; from {@value #SEARCHED} on an open-addressing table finds the position, so that a statement
 * with thousands of binds stays linear.
 */
final class IdentityList {
    private static final int SEARCHED = 16;

    private @Nullable Object[] things = new Object[8];
    private int size;
    private int @Nullable [] table;

    int size() {
        return size;
    }

    /** The position of a thing, or -1. */
    int find(Object thing) {
        int[] index = table;
        if (index == null) {
            for (int position = 0; position < size; position++) {
                if (things[position] == thing) {
                    return position;
                }
            }
            return -1;
        }
        for (int slot = slot(thing, index); index[slot] != 0; slot = (slot + 1) & (index.length - 1)) {
            if (things[index[slot] - 1] == thing) {
                return index[slot] - 1;
            }
        }
        return -1;
    }

    /** The position of a thing, which is appended when it is new. */
    int position(Object thing) {
        int found = find(thing);
        if (found >= 0) {
            return found;
        }
        if (size == things.length) {
            things = Arrays.copyOf(things, size * 2);
        }
        things[size++] = thing;
        int[] index = table;
        if (index != null && size * 2 <= index.length) {
            enter(index, size - 1);
        } else if (size > SEARCHED) {
            rebuild();
        }
        return size - 1;
    }

    <T> T[] toArray(IntFunction<T[]> factory) {
        T[] copy = factory.apply(size);
        System.arraycopy(things, 0, copy, 0, size);
        return copy;
    }

    private void rebuild() {
        int[] index = new int[Integer.highestOneBit(size) * 8];
        for (int position = 0; position < size; position++) {
            enter(index, position);
        }
        table = index;
    }

    private void enter(int[] index, int position) {
        Object thing = things[position];
        int slot = slot(thing, index);
        while (index[slot] != 0) {
            slot = (slot + 1) & (index.length - 1);
        }
        index[slot] = position + 1;
    }

    private static int slot(@Nullable Object thing, int[] index) {
        int hash = System.identityHashCode(thing);
        return (hash ^ (hash >>> 15)) & (index.length - 1);
    }
}
