package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.SoftDeletion;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the objects of a flush into rows: one for each object that needs it, and those of the tables of links. Touches no JDBC. */
final class MutationDecomposer {
    private final ConstraintModel model;

    private final FlushWork work;
    private final SlotValues slots;
    private final CascadedKeys keys;
    private final List<RowMutation> rows = new ArrayList<>();
    private final Map<InstanceState, InstanceState> replacements = new IdentityHashMap<>();
    private final Map<EntityLayout, ShapeCache> inserts = new IdentityHashMap<>();
    private final Map<EntityLayout, ShapeCache> updates = new IdentityHashMap<>();
    private final Map<EntityLayout, ShapeCache> deletes = new IdentityHashMap<>();
    private final BitSet written = new BitSet();
    /** One time for all that is deleted in this flush. */
    private final Instant now = Instant.now();

    private @Nullable RowMutation addition;

    MutationDecomposer(ConstraintModel model, FlushWork work) {
        this.model = model;
        this.work = work;
        this.slots = new SlotValues(work.foreignKeys());
        this.keys = new CascadedKeys(work.updates());
    }

    /** The rows: inserts in the order of adding, updates and deletes in the order of their keys, links. */
    List<RowMutation> decompose() {
        findReplacements();
        for (InstanceState state : work.inserts()) {
            InstanceState replaced = replacements.get(state);
            for (EntityLayout layout : model.layouts(EntityMapping.of(state))) {
                add(replaced == null ? insert(state, layout) : replace(state, replaced, layout));
                addAddition();
            }
        }
        for (InstanceState state : KeyOrder.of(work.updates())) {
            List<EntityLayout> layouts = model.layouts(EntityMapping.of(state));
            boolean counts = layouts.size() > 1 && countsElsewhere(state, layouts);
            for (EntityLayout layout : layouts) {
                add(update(state, layout, counts && layout.countsVersions()));
                addAddition();
            }
        }
        rows.addAll(new LinkDecomposer(model, work).decompose());
        for (InstanceState state : KeyOrder.of(work.deletes())) {
            if (work.marked().contains(state) && !replacements.containsKey(state)) {
                add(mark(state));
            } else if (!replacements.containsKey(state)) {
                List<EntityLayout> layouts = model.layouts(EntityMapping.of(state));
                Object counted = null;
                for (EntityLayout layout : layouts) {
                    RowMutation early = Additions.early(layout, state);
                    add(early);
                    ColumnSlot version = layout.versionSlot();
                    counted = early == null || version == null ? counted : early.value(version.column());
                }
                for (int table = layouts.size() - 1; table >= 0; table--) {
                    add(delete(state, layouts.get(table), counted));
                }
            }
        }
        return rows;
    }

    private void add(@Nullable RowMutation row) {
        if (row != null) {
            rows.add(row);
        }
    }

    private void addAddition() {
        add(addition);
        addition = null;
    }

    /** The deleted objects whose row a new object of the same key takes over, and the new objects; each leads to the other. */
    private void findReplacements() {
        if (work.deletes().isEmpty() || work.inserts().isEmpty()) {
            return;
        }
        Map<Object, InstanceState> deleted = new HashMap<>();
        work.deletes().forEach(state -> deleted.put(List.of(EntityMapping.of(state), KeyOf.committed(state)), state));
        for (InstanceState state : work.inserts()) {
            EntityMapping mapping = EntityMapping.of(state);
            DerivedKey key = DerivedKey.of(mapping, state.entity());
            InstanceState gone = key == null ? null : deleted.remove(List.of(mapping, key.parts()));
            if (key != null && gone != null) {
                key.assign(state);
                replacements.put(state, gone);
                replacements.put(gone, state);
            }
        }
    }

    private RowMutation insert(InstanceState state, EntityLayout layout) {
        RowMutation row = row(state, layout);
        addition = Additions.late(layout, row, state);
        return row;
    }

    /** The whole row of a new object. */
    RowMutation row(InstanceState state, EntityLayout layout) {
        ManagedEntity entity = state.entity();
        @Nullable Object[] values = new Object[layout.slots().size()];
        int count = 0;
        written.clear();
        for (ColumnSlot slot : layout.slots()) {
            Object value = slots.inserted(slot, state, entity, layout);
            if (value != SlotValues.ABSENT) {
                written.set(slot.index());
                values[count++] = value;
            }
        }
        StatementShape shape = cache(inserts, MutationKind.INSERT, layout).shape(written);
        return new RowMutation(shape, values, state, RowMutation.Check.ANY, RowMutation.Role.MAIN);
    }

    /** Whether something has changed in a table that does not have the version, which counts all the same. */
    private boolean countsElsewhere(InstanceState state, List<EntityLayout> layouts) {
        ChangeSet changes = new ChangeSet(state);
        for (EntityLayout layout : layouts) {
            for (ColumnSlot slot : layout.slots()) {
                boolean own = layout.versionSlot() == null && !slot.key();
                if (own
                        && (slots.fromCollection(slot, state) != SlotValues.ABSENT
                                || SlotValues.changed(slot, state, changes) != SlotValues.ABSENT)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The changes in one table; when the version counts for others, even without any. */
    private @Nullable RowMutation update(InstanceState state, EntityLayout layout, boolean counts) {
        ChangeSet changes = new ChangeSet(state);
        @Nullable Object[] found = new Object[layout.slots().size()];
        int count = 0;
        written.clear();
        ColumnSlot version = layout.versionSlot();
        for (ColumnSlot slot : layout.slots()) {
            boolean inherited = slot.key() && layout.isJoined();
            Object value = slots.fromCollection(slot, state);
            boolean counted = slot == version && slot.generation().onUpdate() == null;
            if (value == SlotValues.ABSENT && !counted && !inherited) {
                value = SlotValues.changed(slot, state, changes);
            }
            if (value != SlotValues.ABSENT) {
                if (slot.key() && value == null) {
                    throw blankKey(state, slot);
                }
                written.set(slot.index());
                found[slot.index()] = value;
                count++;
            }
        }
        RowMutation late = Additions.late(layout, written, found, state);
        RowMutation main = null;
        if (counts || (count > 0 && !written.isEmpty())) {
            if (layout.hasUpdateDefaults()) {
                updateDefaults(layout, state.entity(), found);
            }
            main = updated(state, state, layout, found);
        }
        addition = late == null ? null : Additions.counted(late, layout, main);
        return main;
    }

    /** Values that are made whenever something else has changed. */
    private void updateDefaults(EntityLayout layout, ManagedEntity entity, @Nullable Object[] found) {
        for (ColumnSlot slot : layout.slots()) {
            var maker = slot.generation().onUpdate();
            if (maker != null && !slot.isVersion() && !written.get(slot.index())) {
                written.set(slot.index());
                found[slot.index()] = Generation.made(maker, entity);
            }
        }
    }

    /** A deleted row that stays says so. */
    private RowMutation mark(InstanceState state) {
        SoftDeletion deletion = Objects.requireNonNull(EntityMapping.of(state).softDeletion());
        BasicMapping attribute = deletion.attribute();
        for (EntityLayout layout : model.layouts(EntityMapping.of(state))) {
            for (ColumnSlot slot : layout.slots()) {
                if (slot.basic() != null && slot.basic().column() == attribute.column()) {
                    @Nullable Object[] found = new Object[layout.slots().size()];
                    written.clear();
                    written.set(slot.index());
                    found[slot.index()] = deletion.mark(now);
                    if (layout.hasUpdateDefaults()) {
                        updateDefaults(layout, state.entity(), found);
                    }
                    return updated(state, state, layout, found);
                }
            }
        }
        throw new IllegalStateException(attribute.column() + " is no column of " + state);
    }

    /** A new object takes over the row of a deleted one with the same key. */
    private @Nullable RowMutation replace(InstanceState state, InstanceState gone, EntityLayout layout) {
        ManagedEntity entity = state.entity();
        @Nullable Object[] found = new Object[layout.slots().size()];
        written.clear();
        for (ColumnSlot slot : layout.slots()) {
            Object value = slots.inserted(slot, state, entity, layout);
            if (!slot.key() && !slot.isVersion() && value != SlotValues.ABSENT) {
                written.set(slot.index());
                found[slot.index()] = value;
            }
        }
        boolean counts = layout.countsVersions();
        return written.isEmpty() && !counts
                ? null
                : updated(state, gone, layout, found).insteadOf(gone);
    }

    private RowMutation updated(
            InstanceState state, InstanceState present, EntityLayout layout, @Nullable Object[] found) {
        ColumnSlot version = layout.versionSlot();
        BasicMapping counter = version == null ? null : EntityMapping.of(state).version();
        Object current = null;
        if (version != null && counter != null) {
            current = ChangeSet.committed(present, counter);
            if (!version.generation().updatedByDatabase()) {
                Object next = Additions.nextVersion(version, counter, current, state);
                if (written.isEmpty() || next == null || !next.equals(current)) {
                    written.set(version.index());
                    found[version.index()] = next;
                }
            }
        }
        StatementShape shape = cache(updates, MutationKind.UPDATE, layout).shape(written);
        @Nullable Object[] values = new Object[shape.width()];
        int count = 0;
        for (int index = written.nextSetBit(0); index >= 0; index = written.nextSetBit(index + 1)) {
            values[count++] = found[index];
        }
        for (Object part : keys.of(present)) {
            values[count++] = part;
        }
        if (counter != null) {
            values[count] = current;
        }
        if (layout.isOptional()) {
            return new RowMutation(shape, values, state, RowMutation.Check.MISSING, RowMutation.Role.MAIN)
                    .orInsert(() -> row(state, layout));
        }
        return new RowMutation(shape, values, state, RowMutation.Check.STALE, RowMutation.Role.MAIN);
    }

    private RowMutation delete(InstanceState state, EntityLayout layout, @Nullable Object counted) {
        written.clear();
        StatementShape shape = cache(deletes, MutationKind.DELETE, layout).shape(written);
        @Nullable Object[] values = new Object[shape.width()];
        int count = 0;
        for (Object part : keys.of(state)) {
            values[count++] = part;
        }
        BasicMapping version =
                layout.versionSlot() == null ? null : EntityMapping.of(state).version();
        if (version != null) {
            values[count] = counted == null ? ChangeSet.committed(state, version) : counted;
        }
        RowMutation.Check check = version != null
                ? RowMutation.Check.STALE
                : layout.confirmsDeletes() ? RowMutation.Check.WARN : RowMutation.Check.ANY;
        return new RowMutation(shape, values, state, check, RowMutation.Role.MAIN);
    }

    private static ShapeCache cache(Map<EntityLayout, ShapeCache> caches, MutationKind kind, EntityLayout layout) {
        return caches.computeIfAbsent(layout, missing -> new ShapeCache(kind, layout));
    }

    private static FlushException blankKey(InstanceState state, ColumnSlot slot) {
        return new FlushException(
                ErrorCode.FLUSH_FAILED,
                "column '" + slot + "' is part of the key of " + state + " and cannot become NULL."
                        + "\n  Usually the object was taken out of the relationship that is part of its key."
                        + "\n  Delete the object, give it another parent, or declare orphanRemoval.");
    }
}
