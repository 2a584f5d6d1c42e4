package io.aludel.orm.flush;

import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of one flush, after cascades. Immutable.
 *
 * @param inserts objects without a row, in the order in which they were added
 * @param updates objects with changes, which may come to nothing
 * @param deletes objects whose row goes away
 * @param foreignKeys what collections write into the rows of their elements
 */
record FlushWork(
        List<InstanceState> inserts,
        List<InstanceState> updates,
        List<InstanceState> deletes,
        ForeignKeyWrites foreignKeys) {
    FlushWork {
        inserts = List.copyOf(inserts);
        updates = List.copyOf(updates);
        deletes = List.copyOf(deletes);
    }

    boolean isEmpty() {
        return inserts.isEmpty() && updates.isEmpty() && deletes.isEmpty();
    }

    /** The objects themselves. */
    List<ManagedEntity> entities() {
        List<ManagedEntity> all = new ArrayList<>(inserts.size() + updates.size() + deletes.size());
        for (List<InstanceState> states : List.of(inserts, updates, deletes)) {
            states.forEach(state -> all.add(state.entity()));
        }
        return all;
    }
}
