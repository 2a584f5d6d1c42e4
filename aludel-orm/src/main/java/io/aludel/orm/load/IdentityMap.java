package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The persistent objects of a session by entity and key: one object for one row. Holds clean objects weakly, and so hands out objects
 * and not their states. One thread at a time.
 */
public final class IdentityMap {
    private final @Nullable KeyTable[] tables;

    /** An empty map. */
    public IdentityMap(Mappings mappings) {
        tables = new KeyTable[mappings.all().size()];
    }

    /** The object of a row, or null when it is not here. */
    public @Nullable ManagedEntity get(EntityMapping mapping, Object key) {
        KeyTable table = tables[mapping.root().ordinal()];
        return table == null ? null : table.get(key);
    }

    /** Puts an object in, in place of another with the same key. */
    public void put(InstanceState state) {
        Object key = state.id();
        if (key == null) {
            throw new IllegalStateException("no key: " + state);
        }
        table(EntityMapping.of(state)).put(key, state);
    }

    /** Takes an object out, under the key it has. */
    public void remove(InstanceState state) {
        Object key = state.id();
        if (key != null) {
            remove(state, key);
        }
    }

    /** Takes an object out, under a key it had. */
    public void remove(InstanceState state, Object key) {
        KeyTable table = tables[EntityMapping.of(state).root().ordinal()];
        if (table != null) {
            table.remove(key, state);
        }
    }

    /** All objects. */
    public List<ManagedEntity> entities() {
        List<ManagedEntity> all = new ArrayList<>();
        for (KeyTable table : tables) {
            if (table != null) {
                all.addAll(table.entities());
            }
        }
        return all;
    }

    /** Hands on all objects with their states. */
    public void forEach(Consumer<InstanceState> receiver) {
        for (ManagedEntity entity : entities()) {
            InstanceState state = entity.$aludel$state();
            if (state != null) {
                receiver.accept(state);
            }
        }
    }

    /** Empties the map, then hands on the states of all objects that were here, whether they still exist or not. */
    public void drain(Consumer<InstanceState> receiver) {
        @Nullable KeyTable[] drained = tables.clone();
        Arrays.fill(tables, null);
        for (KeyTable table : drained) {
            if (table != null) {
                table.forEach(receiver);
            }
        }
    }

    KeyTable table(EntityMapping mapping) {
        KeyTable table = tables[mapping.root().ordinal()];
        if (table == null) {
            table = KeyTable.forKeys(hasWholeNumber(mapping));
            tables[mapping.root().ordinal()] = table;
        }
        return table;
    }

    private static boolean hasWholeNumber(EntityMapping mapping) {
        if (mapping.keyColumns().size() != 1) {
            return false;
        }
        Column<?> column = mapping.keyColumns().get(0);
        Class<?> type = column.type().javaType();
        return type == Long.class || type == Integer.class || type == Short.class || type == Byte.class;
    }
}
