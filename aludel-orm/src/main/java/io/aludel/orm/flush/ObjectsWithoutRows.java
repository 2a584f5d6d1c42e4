package io.aludel.orm.flush;

import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The objects of a flush that have nothing to write, as only collections of theirs have changed, or as they take over a row as it is.
 * Listeners hear of them when rows of theirs would be saved. One flush, one thread.
 */
final class ObjectsWithoutRows {
    private final Ranks ranks;
    private final TreeMap<Long, Set<InstanceState>> byRank = new TreeMap<>();

    /** Those of each entity stay in the order given. */
    ObjectsWithoutRows(Ranks ranks, List<InstanceState> states) {
        this.ranks = ranks;
        for (InstanceState state : states) {
            byRank.computeIfAbsent(ranks.ofSaving(state), rank -> new LinkedHashSet<>())
                    .add(state);
        }
    }

    /** Those that are saved together with an object; they are not given again. */
    Set<InstanceState> takeWith(InstanceState state) {
        Set<InstanceState> taken = byRank.remove(ranks.ofSaving(state));
        return taken == null ? Set.of() : taken;
    }

    /** Those that are saved before a row is written, entity by entity; they are not given again. */
    List<Set<InstanceState>> takeBefore(RowMutation row) {
        return take(byRank.headMap(ranks.of(row)));
    }

    /** Those that are left, entity by entity. */
    List<Set<InstanceState>> takeAll() {
        return take(byRank);
    }

    private static List<Set<InstanceState>> take(Map<Long, Set<InstanceState>> some) {
        List<Set<InstanceState>> taken = new ArrayList<>(some.values());
        some.clear();
        return taken;
    }
}
