package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds rows that give up a unique value which another row takes. Looks only where both happen in one flush. */
final class UniqueValues {
    private final ConstraintModel model;
    private final Collection<MutationGroup> groups;
    private final List<Dependency> found = new ArrayList<>();

    UniqueValues(ConstraintModel model, Collection<MutationGroup> groups) {
        this.model = model;
        this.groups = groups;
    }

    List<Dependency> releases() {
        for (MutationGroup releasing : groups) {
            EntityLayout layout = layout(releasing);
            if (layout != null && releasing.kind() != MutationKind.INSERT) {
                for (UniqueKey key : layout.uniqueKeys()) {
                    releases(releasing, layout, key);
                }
            }
        }
        return found;
    }

    private void releases(MutationGroup releasing, EntityLayout layout, UniqueKey key) {
        List<RowMutation> takers = takers(layout, key);
        if (takers.isEmpty()) {
            return;
        }
        Map<List<Object>, RowMutation> released = new HashMap<>();
        for (RowMutation row : releasing.rows()) {
            if (row.kind() == MutationKind.DELETE || writes(row, key)) {
                List<Object> values = committed(row, key);
                if (values != null) {
                    released.put(values, row);
                }
            }
        }
        if (released.isEmpty()) {
            return;
        }
        for (RowMutation taker : takers) {
            List<Object> values = taken(taker, key);
            RowMutation releaser = values == null ? null : released.get(values);
            if (releaser != null && releaser != taker) {
                found.add(new Dependency(releaser, taker, Dependency.Reason.RELEASE, key.slots()));
            }
        }
    }

    private List<RowMutation> takers(EntityLayout layout, UniqueKey key) {
        List<RowMutation> takers = new ArrayList<>();
        for (MutationGroup group : groups) {
            if (group.table() == layout.table() && group.kind() != MutationKind.DELETE) {
                for (RowMutation row : group.rows()) {
                    if (row.subject() != null && writes(row, key)) {
                        takers.add(row);
                    }
                }
            }
        }
        return takers;
    }

    private @Nullable EntityLayout layout(MutationGroup group) {
        InstanceState subject = group.rows().get(0).subject();
        return subject == null ? null : model.layout(EntityMapping.of(subject), group.table());
    }

    private static boolean writes(RowMutation row, UniqueKey key) {
        return key.slots().stream().anyMatch(slot -> row.writes(slot.column()))
                || key.sources().stream().anyMatch(slot -> row.writes(slot.column()));
    }

    /** The values that the row has in the database; null when one of them is NULL or not known. */
    private static @Nullable List<Object> committed(RowMutation row, UniqueKey key) {
        InstanceState subject = row.subject();
        if (subject == null || subject.id() == null) {
            return null;
        }
        List<Object> values = new ArrayList<>(key.slots().size());
        for (ColumnSlot slot : key.slots()) {
            Object value = committed(subject, slot);
            if (value == null || value == InstanceState.NOT_LOADED) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable Object committed(InstanceState subject, ColumnSlot slot) {
        if (slot.key()) {
            int part = 0;
            for (var column : EntityMapping.of(subject).keyColumns()) {
                if (column.name().equals(slot.column().name())) {
                    return KeyOf.committed(subject).get(part);
                }
                part++;
            }
            if (part == 1) {
                return KeyOf.committed(subject).get(0);
            }
        }
        BasicMapping basic = slot.basic();
        if (basic != null && !EntityMapping.of(subject).basics().contains(basic)) {
            return InstanceState.NOT_LOADED;
        }
        if (basic != null) {
            return ChangeSet.committed(subject, basic);
        }
        if (slot.references().isEmpty()) {
            return InstanceState.NOT_LOADED;
        }
        ReferencePart part = slot.references().get(0);
        Object key =
                part.referred() == null ? ChangeSet.committed(subject, part.reference()) : InstanceState.NOT_LOADED;
        return key instanceof List<?> parts ? parts.get(part.part()) : key;
    }

    /** The values that the row will have; null when one of them is NULL or not known yet. */
    private static @Nullable List<Object> taken(RowMutation row, UniqueKey key) {
        List<Object> values = new ArrayList<>(key.slots().size());
        for (ColumnSlot slot : key.slots()) {
            Object value = row.writes(slot.column()) ? row.value(slot.column()) : kept(row, slot);
            if (value instanceof KeyOf target) {
                value = target.referred() == null ? target.valueOrNull() : null;
            }
            if (value == null || value == InstanceState.NOT_LOADED) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable Object kept(RowMutation row, ColumnSlot slot) {
        InstanceState subject = row.subject();
        return subject == null || subject.id() == null ? null : committed(subject, slot);
    }
}
