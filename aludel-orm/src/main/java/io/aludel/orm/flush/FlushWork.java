package io.aludel.orm.flush;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The objects of one flush, after cascades. Immutable.
 *
 * @param inserts objects without a row, in the order in which they were added
 * @param updates objects with changes, which may come to nothing
 * @param deletes objects whose row goes away
 * @param foreignKeys what collections write into the rows of their elements
 * @param marked those of the deleted objects whose rows stay, marked
 * @param met to-ones of deleted objects that are known to refer to nothing, or to an object that is here
 */
record FlushWork(
        List<InstanceState> inserts,
        List<InstanceState> updates,
        List<InstanceState> deletes,
        ForeignKeyWrites foreignKeys,
        Set<InstanceState> marked,
        Set<RelationshipMapping> met) {
    /** Work that marks nothing. */
    FlushWork(
            List<InstanceState> inserts,
            List<InstanceState> updates,
            List<InstanceState> deletes,
            ForeignKeyWrites foreignKeys) {
        this(inserts, updates, deletes, foreignKeys, Set.of(), Set.of());
    }

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
