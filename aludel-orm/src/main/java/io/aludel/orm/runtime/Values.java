package io.aludel.orm.runtime;

import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What woven code calls around fields whose values can change by themselves. */
public final class Values {
    private Values() {}

    /** The value of a field that is being read; from now on it tells its owner of changes. */
    public static @Nullable Object opened(ManagedEntity owner, int attribute, @Nullable Object value) {
        if (value instanceof ManagedEntity component) {
            ComponentState.attach(component, owner, attribute);
            return value;
        }
        AttributeDescription described =
                owner.$aludel$description().attributes().get(attribute);
        if (value != null && described.kind() == AttributeDescription.Kind.EMBEDDED) {
            if (described.embeddable().hasConverted()) {
                noteValue(owner, attribute);
            }
            return OpenRecord.of(owner, attribute, described.embeddable(), value);
        }
        if (value == null || !isConverted(described)) {
            return ValueRoot.tracked(owner, attribute, value);
        }
        noteValue(owner, attribute);
        return value;
    }

    /** Whoever reads it may change it: the next flush compares it with a copy. */
    private static void noteValue(ManagedEntity owner, int attribute) {
        InstanceState state = owner.$aludel$state();
        if (state != null
                && state.lifecycle() == InstanceState.Lifecycle.PERSISTENT
                && state.isLoaded(attribute)
                && !state.isChanged(attribute)) {
            state.noteOldValue(attribute);
        }
    }

    /** Only its converter knows how such a value is compared and copied; it does not tell of changes. */
    static boolean isConverted(AttributeDescription attribute) {
        return attribute.kind() == AttributeDescription.Kind.BASIC
                && attribute.type().converter() != null;
    }

    /** A value that later changes of the given one leave alone. */
    @SuppressWarnings("unchecked") // an attribute holds values of its type
    static @Nullable Object copy(AttributeDescription attribute, @Nullable Object value) {
        return value == null || !isConverted(attribute)
                ? ValueRoot.copy(value)
                : ((SqlType<Object>) attribute.type()).copy(value);
    }

    /** What a field holds after a value has been written to it. */
    public static @Nullable Object written(ManagedEntity owner, int attribute, @Nullable Object value) {
        AttributeDescription described =
                owner.$aludel$description().attributes().get(attribute);
        if (value == null || isConverted(described)) {
            return value;
        }
        return value instanceof ManagedEntity || described.kind() != AttributeDescription.Kind.EMBEDDED
                ? opened(owner, attribute, value)
                : OpenRecord.of(owner, attribute, described.embeddable(), value);
    }
}
