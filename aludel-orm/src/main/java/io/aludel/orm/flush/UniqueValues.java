package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
            if (releasing.kind() != MutationKind.INSERT && isTaken(releasing.table())) {
                byLayout(releasing).forEach((layout, rows) -> {
                    for (UniqueKey key : layout.uniqueKeys()) {
                        releases(rows, layout.table(), key);
                    }
                });
            }
        }
        return found;
    }

    private boolean isTaken(Table table) {
        return groups.stream().anyMatch(group -> group.table() == table && group.kind() != MutationKind.DELETE);
    }

    /** The rows of a group by entity, since classes of one table do not all have the same columns. */
    private Map<EntityLayout, List<RowMutation>> byLayout(MutationGroup group) {
        Map<EntityLayout, List<RowMutation>> rows = new LinkedHashMap<>();
        for (RowMutation row : group.rows()) {
            EntityLayout layout = layout(row);
            if (layout != null) {
                rows.computeIfAbsent(layout, missing -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private void releases(List<RowMutation> releasing, Table table, UniqueKey key) {
        Map<List<Object>, RowMutation> released = new HashMap<>();
        for (RowMutation row : releasing) {
            if (row.kind() == MutationKind.DELETE || writes(row, key)) {
                List<Object> values = committed(row, key);
                if (values != null) {
                    released.put(values, row);
                }
            }
        }
        if (!released.isEmpty()) {
            takers(released, table, key.columns());
        }
    }

    private void takers(Map<List<Object>, RowMutation> released, Table table, List<String> columns) {
        EntityLayout known = null;
        UniqueKey key = null;
        for (MutationGroup group : groups) {
            if (group.table() == table && group.kind() != MutationKind.DELETE) {
                for (RowMutation taker : group.rows()) {
                    EntityLayout layout = layout(taker);
                    if (layout != known) {
                        known = layout;
                        key = layout == null ? null : layout.uniqueKey(columns);
                    }
                    List<Object> values = key == null || !writes(taker, key) ? null : taken(taker, key);
                    RowMutation releaser = values == null ? null : released.get(values);
                    if (key != null && releaser != null && releaser != taker) {
                        found.add(new Dependency(releaser, taker, Dependency.Reason.RELEASE, key.slots()));
                    }
                }
            }
        }
    }

    private @Nullable EntityLayout layout(RowMutation row) {
        InstanceState subject = row.subject();
        return subject == null
                ? null
                : model.layout(EntityMapping.of(subject), row.shape().table());
    }

    private static boolean writes(RowMutation row, UniqueKey key) {
        return key.slots().stream().anyMatch(slot -> row.writes(slot.column()))
                || key.sources().stream().anyMatch(slot -> row.writes(slot.column()));
    }

    /** The values that the row has in the database; null when one of them is NULL or not known. */
    private static @Nullable List<Object> committed(RowMutation row, UniqueKey key) {
        InstanceState present = row.present();
        if (present == null || present.id() == null) {
            return null;
        }
        List<Object> values = new ArrayList<>(key.slots().size());
        for (ColumnSlot slot : key.slots()) {
            Object value = committed(present, slot);
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
        InstanceState present = row.present();
        return present == null || present.id() == null ? null : committed(present, slot);
    }
}
