package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A to-one whose foreign key lies within the primary key of its own row: an attribute of the key, or one beside attributes that are mapped
 * to the same columns. Immutable.
 *
 * @param reference the to-one, which refers to the key of its target
 * @param places where each part of the target's key is within the own key
 */
record KeyReference(ReferenceMapping reference, List<Integer> places) {
    /** Those of an entity. */
    static List<KeyReference> of(EntityMapping mapping) {
        List<KeyReference> found = new ArrayList<>();
        List<AttributeMapping> key = mapping.key().attributes();
        int place = 0;
        for (AttributeMapping attribute : key) {
            int width = KeyMapping.width(attribute);
            if (attribute instanceof ReferenceMapping reference && reference.refersToKey()) {
                List<Integer> places = new ArrayList<>();
                for (int part = 0; part < width; part++) {
                    places.add(place + part);
                }
                found.add(new KeyReference(reference, places));
            }
            place += width;
        }
        List<Column<?>> columns = mapping.root().keyColumns();
        for (ReferenceMapping reference : mapping.references()) {
            if (!key.contains(reference) && reference.refersToKey() && columns.containsAll(reference.columns())) {
                found.add(new KeyReference(
                        reference,
                        reference.columns().stream().map(columns::indexOf).toList()));
            }
        }
        return found;
    }

    /** The key of the target as it is within a key. */
    Object within(List<?> key) {
        return KeyMapping.compose(places.stream().map(key::get).toList());
    }

    /** Puts the target's key into a key. */
    void put(Object target, List<Object> key) {
        List<?> parts = KeyMapping.parts(target);
        for (int part = 0; part < parts.size(); part++) {
            key.set(places.get(part), parts.get(part));
        }
    }

    /** Gives attributes of the key what to-ones beside them say, where these have changed. */
    static void take(InstanceState state) {
        EntityMapping mapping = EntityMapping.of(state);
        for (KeyReference each : of(mapping)) {
            if (state.isChanged(each.reference().number())
                    && !mapping.key().attributes().contains(each.reference())
                    && state.entity().$aludel$get(each.reference().number()) instanceof ManagedEntity target
                    && KeyOf.sameSession(state, target)) {
                InstanceState referred = requireNonNull(target.$aludel$state(), "state");
                if (referred.lifecycle() == Lifecycle.PERSISTENT) {
                    each.take(state, KeyOf.next(referred));
                }
            }
        }
    }

    private void take(InstanceState state, List<?> parts) {
        EntityMapping mapping = EntityMapping.of(state);
        for (int part = 0; part < parts.size(); part++) {
            Column<?> column = mapping.root().keyColumns().get(places.get(part));
            if (mapping.attribute(column) instanceof BasicMapping basic
                    && !parts.get(part).equals(basic.value(state.entity()))) {
                state.beforeWrite(basic.number());
                basic.set(state.entity(), parts.get(part));
            }
        }
    }
}
