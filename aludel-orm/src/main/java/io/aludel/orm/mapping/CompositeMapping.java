package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.EmbeddableDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embedded value, whose components have a column each. Immutable.
 *
 * @param number the attribute's number
 * @param description what the annotations say
 * @param components the components with a column, those of nested values in their place
 */
public record CompositeMapping(int number, AttributeDescription description, List<BasicMapping> components)
        implements ValueMapping {
    public CompositeMapping {
        components = List.copyOf(components);
    }

    /**
     * The value from those of its columns, in the order of the components. When all of them are NULL it is null if it may be, or if a
     * component could not hold a null; otherwise a value full of nulls.
     */
    public @Nullable Object compose(@Nullable Object[] values) {
        return compose(description, values, new int[1]);
    }

    /** The component that a path leads to, such as {@code x} or {@code position.x}; null when there is none. */
    public @Nullable BasicMapping component(String path) {
        for (BasicMapping component : components) {
            if (component.name().equals(path)) {
                return component;
            }
        }
        return null;
    }

    /** A component that has components itself, such as {@code position}; null when there is none. */
    public @Nullable CompositeMapping within(String path) {
        AttributeDescription found = description;
        for (String step : path.split("\\.")) {
            EmbeddableDescription embeddable = found.embeddable();
            int number = embeddable.number(step);
            if (number < 0 || embeddable.components().get(number).kind() != Kind.EMBEDDED) {
                return null;
            }
            found = embeddable.components().get(number);
        }
        List<BasicMapping> inner = components.stream()
                .filter(component -> component.name().startsWith(path + "."))
                .toList();
        return new CompositeMapping(number, found, inner);
    }

    private static @Nullable Object compose(AttributeDescription attribute, @Nullable Object[] values, int[] position) {
        EmbeddableDescription embeddable = attribute.embeddable();
        @Nullable Object[] parts = new Object[embeddable.components().size()];
        boolean empty = true;
        boolean mayBeEmpty = !attribute.isOptional();
        for (int part = 0; part < parts.length; part++) {
            AttributeDescription component = embeddable.components().get(part);
            parts[part] =
                    component.kind() == Kind.EMBEDDED ? compose(component, values, position) : values[position[0]++];
            empty &= parts[part] == null;
            mayBeEmpty &= !component.isPrimitive();
        }
        return empty && !mayBeEmpty ? null : embeddable.make(parts);
    }
}
