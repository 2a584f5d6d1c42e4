package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an element collection in one result. They have no identity beyond it: the session does not know them, and a row that joins
 * repeat is read once.
 */
final class ElementRows {
    private final EntityMapping mapping;
    private final boolean keyed;
    private final Map<Object, ManagedEntity> known = new HashMap<>();

    private ElementRows(EntityMapping mapping, boolean keyed) {
        this.mapping = mapping;
        this.keyed = keyed;
    }

    /** The rows of an entity's result; null when its objects have an identity. */
    static @Nullable ElementRows of(EntityMapping mapping) {
        return mapping.isRowOfCollection() ? new ElementRows(mapping, mapping.isKeyedRow()) : null;
    }

    /** The object of a row that was read before, or null. */
    @Nullable
    ManagedEntity known(Object key) {
        return keyed ? known.get(key) : null;
    }

    /** A new object for a row. */
    ManagedEntity create(Object key) {
        ManagedEntity row = mapping.description().newInstance();
        if (keyed) {
            known.put(key, row);
        }
        return row;
    }
}
