package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** Lets what can change within a record, such as a document, tell the object whose attribute holds the record. Stateless. */
final class OpenRecord {
    private OpenRecord() {}

    /** A record whose parts tell their owner of changes: the same, or one that is equal to it. */
    static Object of(ManagedEntity owner, int attribute, EmbeddableDescription description, Object value) {
        ValueRoot known = root(description, value);
        if (known != null && known.isFor(owner, attribute, value)) {
            return value;
        }
        ValueRoot root = new ValueRoot(owner, attribute);
        Object opened = open(root, description, value);
        if (root(description, opened) != root) {
            return value; // there is nothing in it, or its constructor makes copies that nobody can change
        }
        root.hold(opened);
        return opened;
    }

    private static Object open(ValueRoot root, EmbeddableDescription description, Object value) {
        @Nullable Object[] values = new Object[description.components().size()];
        boolean same = true;
        for (int component = 0; component < values.length; component++) {
            Object before = description.read(value, component);
            values[component] =
                    before == null ? null : part(root, description.components().get(component), before);
            same &= values[component] == before;
        }
        return same ? value : description.make(values);
    }

    private static @Nullable Object part(ValueRoot root, AttributeDescription component, Object value) {
        if (component.kind() == AttributeDescription.Kind.EMBEDDED) {
            if (value instanceof ManagedEntity inner) {
                root.attach(inner);
                return value;
            }
            return open(root, component.embeddable(), value);
        }
        return component.isTracked() && !Values.isConverted(component) ? root.part(value) : value;
    }

    /** Through what the parts of a record tell of changes; null when they do not. */
    private static @Nullable ValueRoot root(EmbeddableDescription description, Object value) {
        for (int component = 0; component < description.components().size(); component++) {
            AttributeDescription part = description.components().get(component);
            Object held = description.read(value, component);
            ValueRoot root = held instanceof ValuePart tracked
                    ? tracked.root()
                    : held == null || held instanceof ManagedEntity || part.kind() != AttributeDescription.Kind.EMBEDDED
                            ? null
                            : root(part.embeddable(), held);
            if (root != null) {
                return root;
            }
        }
        return null;
    }

    /** Whether a value that changes in place is within a record. */
    static boolean contains(EmbeddableDescription description, @Nullable Object value, ManagedEntity wanted) {
        if (value == null || value instanceof ManagedEntity) {
            return value == wanted;
        }
        for (int component = 0; component < description.components().size(); component++) {
            AttributeDescription part = description.components().get(component);
            if (part.kind() == AttributeDescription.Kind.EMBEDDED
                    && contains(part.embeddable(), description.read(value, component), wanted)) {
                return true;
            }
        }
        return false;
    }
}
