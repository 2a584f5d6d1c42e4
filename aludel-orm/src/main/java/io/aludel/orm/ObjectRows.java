package io.aludel.orm;

import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of values from objects: what an object holds of its row, by the paths of attributes with one column. Stateless. */
final class ObjectRows {
    private ObjectRows() {}

    /** All that an object holds; of a new one without a key that the database makes. */
    static Map<String, @Nullable Object> all(EntityMapping mapping, ManagedEntity entity) {
        return of(mapping, entity, false);
    }

    /** The key and the version of an object, and what has changed in it; all that it holds when it was never loaded. */
    static Map<String, @Nullable Object> changes(EntityMapping mapping, ManagedEntity entity) {
        return of(mapping, entity, true);
    }

    private static Map<String, @Nullable Object> of(EntityMapping mapping, ManagedEntity entity, boolean changed) {
        InstanceState state = entity.$aludel$state();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Set<Column<?>> written = new HashSet<>();
        for (ReferenceMapping reference : mapping.references()) {
            Object target = entity.$aludel$get(reference.number());
            boolean wanted = !changed || state == null || state.isChanged(reference.number());
            if (wanted && reference.isOwning() && !reference.isViewOnly() && target != null) {
                row.put(reference.name(), target);
                written.addAll(reference.columns());
            }
        }
        for (BasicMapping basic : mapping.basics()) {
            boolean named = basic.description().isId() || basic.description().isVersion();
            boolean held = state == null || state.isLoaded(basic.number());
            boolean wanted = named || !changed || state == null || state.isChanged(basic.number());
            boolean writable = basic.column().computed() == null
                    && (named
                            || (changed
                                    ? basic.description().isUpdatable()
                                    : basic.description().isInsertable()));
            boolean unset = basic.description().isId() && mapping.keyOf(entity) == null;
            if (held && wanted && writable && !unset && written.add(basic.column())) {
                row.put(AttributePath.to(mapping, basic), basic.value(entity));
            }
        }
        return row;
    }
}
