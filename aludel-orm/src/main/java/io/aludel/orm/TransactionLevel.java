package io.aludel.orm;

import io.aludel.orm.runtime.InstanceState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to objects within a transaction or a savepoint, so that it can be taken back. */
final class TransactionLevel {
    private final io.aludel.engine.@Nullable Savepoint savepoint;
    private final Set<InstanceState> added = new LinkedHashSet<>();
    private final Set<InstanceState> removed = new LinkedHashSet<>();
    private final Set<InstanceState> changed = new LinkedHashSet<>();
    private final Map<InstanceState, Object> formerKeys = new LinkedHashMap<>();

    TransactionLevel(io.aludel.engine.@Nullable Savepoint savepoint) {
        this.savepoint = savepoint;
    }

    /** The database's savepoint; null for the transaction itself. */
    io.aludel.engine.@Nullable Savepoint savepoint() {
        return savepoint;
    }

    /** Objects that came into the session here without having a row before. */
    Set<InstanceState> added() {
        return added;
    }

    /** Objects whose rows were deleted here. */
    Set<InstanceState> removed() {
        return removed;
    }

    /** Objects that were changed here. */
    Set<InstanceState> changed() {
        return changed;
    }

    /** For objects whose keys changed here, the key before. */
    Map<InstanceState, Object> formerKeys() {
        return formerKeys;
    }

    /** Whether it is a transaction in which nothing has happened to any object. */
    boolean isUntouched() {
        return savepoint == null && added.isEmpty() && removed.isEmpty() && changed.isEmpty() && formerKeys.isEmpty();
    }

    /** The savepoint is released: what happened in it happened in the level around it. */
    void mergeInto(TransactionLevel outer) {
        outer.added.addAll(added);
        outer.removed.addAll(removed);
        outer.changed.addAll(changed);
        formerKeys.forEach(outer.formerKeys::putIfAbsent);
    }
}
