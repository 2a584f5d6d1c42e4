package io.aludel.orm;

import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the next flush of a session has to write: new objects, changed ones, and those whose rows go. One thread at a time. */
final class SessionWork {
    private final Set<InstanceState> pending = new LinkedHashSet<>();
    private final Set<InstanceState> modified = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final Set<InstanceState> purged = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Objects without a row, in the order in which they were added. */
    Set<InstanceState> pending() {
        return pending;
    }

    /** Persistent objects with changes, in the order of their first change. */
    Set<InstanceState> modified() {
        return modified;
    }

    /** Persistent objects marked for deletion. */
    Set<InstanceState> deleted() {
        return deleted;
    }

    /** Those among the deleted whose rows go for good, where they would stay otherwise, marked. */
    Set<InstanceState> purged() {
        return purged;
    }

    boolean isEmpty() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    /** An object has left the session, or its row is gone: nothing is to be written of it. */
    void drop(InstanceState state) {
        pending.remove(state);
        modified.remove(state);
        deleted.remove(state);
        purged.remove(state);
    }

    /** An object that was marked for deletion is not to be deleted after all. */
    void keep(InstanceState state) {
        deleted.remove(state);
        purged.remove(state);
    }

    /** Nothing is deleted any more. */
    void dropDeleted() {
        deleted.clear();
        purged.clear();
    }

    /** Changes have been written. */
    void written() {
        for (InstanceState state : new ArrayList<>(modified)) {
            state.forgetChanges();
        }
        modified.clear();
    }
}
