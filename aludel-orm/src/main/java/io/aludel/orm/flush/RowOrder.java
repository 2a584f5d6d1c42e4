package io.aludel.orm.flush;

import io.aludel.orm.runtime.InstanceState;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where a row belongs among others that are in order: by its rank, then by the order of the objects. One flush, one thread. */
final class RowOrder {
    private final Ranks ranks;
    private final Map<InstanceState, Integer> places = new IdentityHashMap<>();

    RowOrder(Ranks ranks, List<InstanceState> ordered) {
        this.ranks = ranks;
        ordered.forEach(state -> places.put(state, places.size()));
    }

    /** Puts a row before the first that comes after it. */
    void insert(RowMutation row, List<RowMutation> rows) {
        int place = 0;
        while (place < rows.size() && !isBefore(row, rows.get(place))) {
            place++;
        }
        rows.add(place, row);
    }

    private boolean isBefore(RowMutation row, RowMutation other) {
        long rank = ranks.of(row);
        long others = ranks.of(other);
        return rank == others ? place(row) < place(other) : rank < others;
    }

    private int place(RowMutation row) {
        InstanceState subject = row.subject();
        return subject == null ? places.size() : places.getOrDefault(subject, places.size());
    }
}
