package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which keys rows are found once the database has followed the changes of keys that theirs contain ({@code ON UPDATE CASCADE}): a room
 * whose key begins with that of its house is found by the new one when both are written. One flush, one thread.
 */
final class CascadedKeys {
    private final Map<EntityMapping, Map<Object, InstanceState>> changed = new HashMap<>();

    CascadedKeys(List<InstanceState> updates) {
        for (InstanceState state : updates) {
            Object key = state.id();
            if (key != null && KeyFollowers.changesKey(state)) {
                changed.computeIfAbsent(EntityMapping.of(state).root(), root -> new HashMap<>())
                        .put(key, state);
            }
        }
    }

    /** The parts of the key that an object's row has when it is written. */
    List<?> of(InstanceState state) {
        return changed.isEmpty() ? KeyOf.committed(state) : followed(EntityMapping.of(state), KeyOf.committed(state));
    }

    /** Whose changed keys that of an object contains. */
    List<InstanceState> owners(InstanceState state) {
        List<InstanceState> owners = new ArrayList<>();
        if (!changed.isEmpty() && state.id() != null) {
            collect(EntityMapping.of(state), KeyOf.committed(state), owners);
        }
        return owners;
    }

    private void collect(EntityMapping mapping, List<?> parts, List<InstanceState> owners) {
        for (KeyReference each : KeyReference.of(mapping)) {
            Object referred = each.within(parts);
            if (isFollowed(each.reference())) {
                InstanceState owner = owner(each.reference(), referred);
                if (owner != null) {
                    owners.add(owner);
                }
                collect(each.reference().target(), KeyMapping.parts(referred), owners);
            }
        }
    }

    private List<?> followed(EntityMapping mapping, List<?> parts) {
        List<Object> result = new ArrayList<>(parts);
        for (KeyReference each : KeyReference.of(mapping)) {
            if (isFollowed(each.reference())) {
                Object referred = each.within(parts);
                InstanceState owner = owner(each.reference(), referred);
                Object next = owner == null ? null : EntityMapping.of(owner).keyOf(owner.entity());
                each.put(
                        next == null
                                ? KeyMapping.compose(followed(each.reference().target(), KeyMapping.parts(referred)))
                                : next,
                        result);
            }
        }
        return result;
    }

    private @Nullable InstanceState owner(ReferenceMapping reference, Object key) {
        return changed.getOrDefault(reference.target().root(), Map.of()).get(key);
    }

    private static boolean isFollowed(ReferenceMapping reference) {
        EntityMapping target = reference.target();
        return target.collections().stream()
                        .noneMatch(end ->
                                end.inverse() == reference && !end.settings().passiveUpdates())
                && target.references().stream()
                        .noneMatch(end ->
                                end.inverse() == reference && !end.settings().passiveUpdates());
    }
}
