package io.aludel.orm.mapping;

import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What objects hold of the columns by which a relationship finds its rows, without a question to the database. Stateless. */
public final class HeldValues {
    private static final Object UNKNOWN = new Object();

    private HeldValues() {}

    /** The values of {@link RelationshipMapping#meetingColumns()}, or null when an object does not hold all of them. */
    public static @Nullable List<@Nullable Object> of(InstanceState state, RelationshipMapping relationship) {
        List<Column<?>> columns = relationship.meetingColumns();
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<?> column : columns) {
            Object value = value(state, relationship.owner(), column);
            if (value == UNKNOWN) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable Object value(InstanceState state, EntityMapping mapping, Column<?> column) {
        int part = mapping.keyColumns().indexOf(column);
        if (part >= 0 && state.id() != null) {
            return KeyMapping.parts(state.id()).get(part);
        }
        AttributeMapping attribute = mapping.attribute(column);
        if (attribute instanceof BasicMapping basic) {
            return state.isLoaded(basic.number()) ? basic.value(state.entity()) : UNKNOWN;
        }
        return attribute instanceof ReferenceMapping reference && reference.refersToKey()
                ? foreignKey(state, reference, reference.columns().indexOf(column))
                : UNKNOWN;
    }

    private static @Nullable Object foreignKey(InstanceState state, ReferenceMapping reference, int part) {
        if (!state.isLoaded(reference.number())) {
            Object key = state.foreignKey(reference.number());
            return key == null ? UNKNOWN : KeyMapping.parts(key).get(part);
        }
        return state.entity().$aludel$get(reference.number()) instanceof ManagedEntity target
                ? new ObjectValue(target, reference.referredColumns().get(part)).value()
                : null;
    }
}
