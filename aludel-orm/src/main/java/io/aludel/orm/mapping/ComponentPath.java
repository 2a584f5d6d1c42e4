package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EmbeddableDescription;
import io.aludel.orm.runtime.ManagedEntity;
import org.jspecify.annotations.Nullable;

/**
 * The way from the value of an attribute to one of its components. Immutable.
 *
 * @param owner what the value consists of
 * @param component the component's place in it
 * @param rest the way on, when the component has components itself
 * @param name the names on the way, such as {@code position.x}
 */
record ComponentPath(
        EmbeddableDescription owner,
        int component,
        @Nullable ComponentPath rest,
        String name) {
    @Nullable
    Object read(@Nullable Object value) {
        Object found = owner.read(value, component);
        return rest == null ? found : rest.read(found);
    }

    /** The value with another component: a new one, unless it changes in place. */
    Object with(@Nullable Object value, @Nullable Object changed) {
        Object next = rest == null ? changed : rest.with(owner.read(value, component), changed);
        if (owner.isMutable() && value instanceof ManagedEntity inPlace) {
            inPlace.$aludel$set(component, next);
            return inPlace;
        }
        @Nullable Object[] values = new Object[owner.components().size()];
        for (int number = 0; number < values.length; number++) {
            values[number] = owner.read(value, number);
        }
        values[component] = next;
        return owner.make(values);
    }
}
