package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.OldValues;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the unique values that objects give up where they were overwritten unread, so that {@link UniqueValues} can tell who takes them.
 * Only where more than one row changes them: what a single row gives up is free before new rows come. One flush, one thread.
 */
final class OldUniqueValues {
    private final ConstraintModel model;
    private final FlushWork work;
    private final Map<Place, Change> changes = new LinkedHashMap<>();

    /** The columns of a table that are unique together. */
    private record Place(Table table, List<String> columns) {}

    /** Who changes the values of a place: how many rows that stay, and of all of them those whose old values nobody knows. */
    private static final class Change {
        private int staying;
        private boolean leaving;
        private final Map<Integer, List<InstanceState>> unseen = new LinkedHashMap<>();
    }

    OldUniqueValues(ConstraintModel model, FlushWork work) {
        this.model = model;
        this.work = work;
    }

    void load() {
        work.updates().forEach(state -> note(state, true));
        work.deletes().forEach(state -> note(state, false));
        changes.values().removeIf(change -> change.unseen.isEmpty());
        if (changes.isEmpty()) {
            return;
        }
        Set<Table> filled = tables(work.inserts());
        Set<Table> emptied = tables(work.deletes());
        changes.forEach((place, change) -> {
            boolean replaced = filled.contains(place.table()) && emptied.contains(place.table());
            if (change.staying > 1 || replaced || (change.leaving && change.staying > 0)) {
                change.unseen.forEach((attribute, states) -> OldValues.load(states, attribute));
            }
        });
    }

    private void note(InstanceState state, boolean stays) {
        if (!state.isModified()) {
            return;
        }
        for (EntityLayout layout : model.layouts(EntityMapping.of(state))) {
            for (UniqueKey key : layout.uniqueKeys()) {
                if (key.slots().stream().anyMatch(slot -> isChanged(slot, state))) {
                    note(state, stays, key, new Place(layout.table(), key.columns()));
                }
            }
        }
    }

    private static boolean isChanged(ColumnSlot slot, InstanceState state) {
        BasicMapping basic = slot.basic();
        return (basic != null && state.isChanged(basic.number()))
                || slot.references().stream()
                        .anyMatch(part -> state.isChanged(part.reference().number()));
    }

    private void note(InstanceState state, boolean stays, UniqueKey key, Place place) {
        Change change = changes.computeIfAbsent(place, missing -> new Change());
        change.staying += stays ? 1 : 0;
        for (ColumnSlot slot : key.slots()) {
            BasicMapping basic = slot.basic();
            if (basic != null
                    && state.isChanged(basic.number())
                    && state.oldValue(basic.number()) == InstanceState.NOT_LOADED) {
                change.leaving |= !stays;
                change.unseen
                        .computeIfAbsent(basic.number(), missing -> new ArrayList<>())
                        .add(state);
            }
        }
    }

    private static Set<Table> tables(Collection<InstanceState> states) {
        Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        states.forEach(state -> tables.addAll(EntityMapping.of(state).tables()));
        return tables;
    }
}
