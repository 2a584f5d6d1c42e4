package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.KeySource;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds new objects with the key of an object that is here already. The database will refuse them; the warning says which they are. */
final class IdentityConflicts {
    private IdentityConflicts() {}

    static void find(FlushSession session, FlushWork work, List<String> warnings) {
        Set<InstanceState> deleted = new HashSet<>(work.deletes());
        for (InstanceState state : work.inserts()) {
            EntityMapping mapping = EntityMapping.of(state);
            Object key = key(mapping, state.entity());
            ManagedEntity present = key == null ? null : session.present(mapping, key);
            InstanceState other = present == null ? null : present.$aludel$state();
            if (other != null && other != state && !deleted.contains(other)) {
                warnings.add("new instance " + state + " with the key " + key + " conflicts with persistent instance "
                        + other + "; change that one, merge(..) the new one, or delete the old one first");
            }
        }
    }

    /** The key that a new object has or that its to-ones will give it; null when the database makes it. */
    private static @Nullable Object key(EntityMapping mapping, ManagedEntity entity) {
        Object key = mapping.keyOf(entity);
        if (key != null || mapping.keySource() != KeySource.ASSIGNED) {
            return key;
        }
        DerivedKey derived = DerivedKey.of(mapping, entity);
        return derived == null ? null : KeyMapping.compose(derived.parts());
    }
}
