package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key that a new object will have: the parts that were set, and those that its to-ones give it. Immutable.
 *
 * @param parts the values of the key's columns
 * @param attributes what is mapped to them; null where only a to-one is
 */
record DerivedKey(List<Object> parts, List<@Nullable BasicMapping> attributes) {
    /** The key of an object, or null while a part of it is not known. */
    static @Nullable DerivedKey of(EntityMapping mapping, ManagedEntity entity) {
        List<Object> parts = new ArrayList<>();
        List<@Nullable BasicMapping> attributes = new ArrayList<>();
        for (Column<?> column : mapping.keyColumns()) {
            BasicMapping basic = mapping.attribute(column) instanceof BasicMapping own ? own : null;
            Object given = given(mapping, entity, column);
            Object value = given == null && basic != null ? basic.value(entity) : given;
            if (value == null || value == InstanceState.NOT_LOADED) {
                return null;
            }
            parts.add(value);
            attributes.add(basic);
        }
        return new DerivedKey(parts, attributes);
    }

    /** What a to-one over the same column gives. */
    private static @Nullable Object given(EntityMapping mapping, ManagedEntity entity, Column<?> column) {
        for (ReferenceMapping reference : mapping.references()) {
            int part = reference.columns().indexOf(column);
            if (part >= 0 && entity.$aludel$get(reference.number()) instanceof ManagedEntity target) {
                return part(
                        reference.target(), target, reference.referredColumns().get(part), entity);
            }
        }
        return null;
    }

    /** The value of a column of the object to which a to-one refers, whose own key may come from further objects. */
    private static @Nullable Object part(
            EntityMapping mapping, ManagedEntity target, Column<?> column, ManagedEntity owner) {
        int place = mapping.keyColumns().indexOf(column);
        Object value =
                mapping.attribute(column) instanceof BasicMapping referred ? known(referred.value(target)) : null;
        if (value != null || place < 0 || target == owner) {
            return value;
        }
        Object row = mapping.keyOf(target);
        if (row != null) {
            return KeyMapping.parts(row).get(place);
        }
        DerivedKey key = of(mapping, target);
        return key == null ? null : key.parts().get(place);
    }

    private static @Nullable Object known(@Nullable Object value) {
        return value == InstanceState.NOT_LOADED ? null : value;
    }

    /** Gives the object the key. */
    void assign(InstanceState state) {
        for (int part = 0; part < parts.size(); part++) {
            BasicMapping basic = attributes.get(part);
            if (basic != null && !parts.get(part).equals(basic.value(state.entity()))) {
                basic.set(state.entity(), parts.get(part));
                state.setLoaded(basic.number());
            }
        }
    }
}
