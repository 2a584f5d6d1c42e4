package io.aludel.orm.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bookkeeping of an object needs from its first change on, or because it has more than 64 attributes: most objects that are
 * loaded never do. One thread at a time.
 */
final class StateDetails {
    private static final int WORD = Long.SIZE;

    private final int attributes;
    /** The bits of the attributes beyond the first 64, or null. */
    private final long @Nullable [] wideLoaded;

    private final long @Nullable [] wideChanged;
    private long changed;
    private @Nullable Object @Nullable [] oldValues;
    private @Nullable Map<Integer, Object> expressions;
    private @Nullable ManagedEntity strong;

    StateDetails(int attributes) {
        this.attributes = attributes;
        wideLoaded = areNeeded(attributes) ? new long[(attributes - 1) / WORD] : null;
        wideChanged = areNeeded(attributes) ? new long[(attributes - 1) / WORD] : null;
    }

    /** Whether they are needed without any change. */
    static boolean areNeeded(int attributes) {
        return attributes > WORD;
    }

    /** Whether an attribute beyond the first 64 has a value. */
    boolean isLoaded(int attribute) {
        return bit(wideLoaded, attribute);
    }

    void setLoaded(int attribute, boolean value) {
        setBit(wideLoaded, attribute, value);
    }

    void forgetLoaded() {
        if (wideLoaded != null) {
            Arrays.fill(wideLoaded, 0);
        }
    }

    boolean isChanged(int attribute) {
        return attribute < WORD ? (changed >>> attribute & 1) != 0 : bit(wideChanged, attribute);
    }

    void setChanged(int attribute, boolean value) {
        if (attribute >= WORD) {
            setBit(wideChanged, attribute, value);
        } else if (value) {
            changed |= 1L << attribute;
        } else {
            changed &= ~(1L << attribute);
        }
    }

    boolean isModified() {
        if (changed != 0 || wideChanged == null) {
            return changed != 0;
        }
        for (long word : wideChanged) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Object oldValue(int attribute) {
        return oldValues == null ? InstanceState.NOT_LOADED : oldValues[attribute];
    }

    void oldValue(int attribute, @Nullable Object value) {
        if (oldValues == null) {
            oldValues = new Object[attributes];
        }
        oldValues[attribute] = value;
    }

    boolean hasOldValues() {
        return oldValues != null;
    }

    @Nullable
    Object expression(int attribute) {
        return expressions == null ? null : expressions.get(attribute);
    }

    void expression(int attribute, @Nullable Object expression) {
        if (expression != null) {
            if (expressions == null) {
                expressions = new HashMap<>();
            }
            expressions.put(attribute, expression);
        } else if (expressions != null) {
            expressions.remove(attribute);
        }
    }

    /** The object while it must not be collected. */
    @Nullable
    ManagedEntity strong() {
        return strong;
    }

    void strong(@Nullable ManagedEntity entity) {
        strong = entity;
    }

    /** Forgets the changes; null when nothing is left. */
    @Nullable
    StateDetails withoutChanges() {
        if (wideChanged == null) {
            return null;
        }
        Arrays.fill(wideChanged, 0);
        changed = 0;
        oldValues = null;
        expressions = null;
        strong = null;
        return this;
    }

    private static boolean bit(long @Nullable [] wide, int attribute) {
        return wide != null && (wide[attribute / WORD - 1] >>> attribute % WORD & 1) != 0;
    }

    private static void setBit(long @Nullable [] wide, int attribute, boolean value) {
        if (wide == null) {
            throw new IllegalStateException("attribute " + attribute + " is out of range");
        }
        long mask = 1L << attribute % WORD;
        int word = attribute / WORD - 1;
        wide[word] = value ? wide[word] | mask : wide[word] & ~mask;
    }
}
