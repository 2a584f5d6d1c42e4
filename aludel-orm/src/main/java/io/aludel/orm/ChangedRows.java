package io.aludel.orm;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings the objects of a session in step with an UPDATE by keys: they take the values that are known, and forget the others. */
final class ChangedRows {
    private final SessionContext session;
    private final EntityMapping mapping;
    private final boolean certain;
    private final List<Column<?>> key;

    /**
     * For the rows of a statement.
     *
     * @param certain whether each of them was changed; otherwise objects read what was written in them again
     */
    ChangedRows(SessionContext session, EntityMapping mapping, boolean certain) {
        this.session = session;
        this.mapping = mapping;
        this.certain = certain;
        this.key = mapping.parts().get(0).key();
    }

    void apply(List<EntityRow> rows) {
        for (EntityRow row : rows) {
            List<Object> parts = new ArrayList<>();
            key.forEach(column -> parts.add(Objects.requireNonNull(row.values().get(column))));
            Object id = mapping.key().normalize(mapping.name(), KeyMapping.compose(parts));
            ManagedEntity present = session.identityMap().get(mapping, id);
            InstanceState state = present == null ? null : present.$aludel$state();
            if (state != null) {
                apply(state, row.values());
            }
        }
    }

    private void apply(InstanceState state, Map<Column<?>, @Nullable Object> values) {
        EntityMapping own = EntityMapping.of(state);
        session.transactions().current().changed().add(state);
        if (own.type().isRecord()) {
            session.expiry().expire(state);
            return;
        }
        List<AttributeMapping> forgotten = new ArrayList<>();
        for (int number = 0; number < own.attributeCount(); number++) {
            AttributeMapping attribute = own.attribute(number);
            if (!state.isLoaded(number)) {
                forgetKey(state, attribute, values);
                continue;
            }
            if (attribute instanceof BasicMapping basic) {
                boolean written = values.containsKey(basic.column()) && !key.contains(basic.column());
                if (written && isTaken(state, basic, values.get(basic.column()))) {
                    state.entity().$aludel$set(number, values.get(basic.column()));
                } else if (written) {
                    forgotten.add(basic);
                }
            } else if (attribute instanceof CompositeMapping composite) {
                if (composite.components().stream().anyMatch(component -> values.containsKey(component.column()))) {
                    forgotten.add(composite);
                }
            } else if (attribute instanceof ReferenceMapping reference
                    && reference.columns().stream().anyMatch(values::containsKey)) {
                forgotten.add(reference);
            }
        }
        if (!forgotten.isEmpty()) {
            session.expiry().expire(state, forgotten);
        }
    }

    /** What a to-one that was never read refers to is no longer known when its columns were written. */
    private static void forgetKey(
            InstanceState state, AttributeMapping attribute, Map<Column<?>, @Nullable Object> values) {
        if (attribute instanceof ReferenceMapping reference
                && reference.columns().stream().anyMatch(values::containsKey)) {
            state.foreignKey(reference.number(), null);
        }
    }

    /** An unwritten change, an expression, and what was perhaps not written are read again instead. */
    private boolean isTaken(InstanceState state, BasicMapping basic, @Nullable Object value) {
        return certain
                && !state.isChanged(basic.number())
                && (value == null
                        ? !basic.description().isPrimitive()
                        : basic.column().type().javaType().isInstance(value));
    }
}
