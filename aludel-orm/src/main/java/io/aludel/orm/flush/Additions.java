package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UPDATEs that write part of an object's row apart from the rest: foreign keys that are mapped so ({@code @LateUpdate}), and those that
 * cut a circle. Late ones follow the INSERT of the row, early ones go before its DELETE. Those that the mapping asks for are changes of
 * the row as any other: they name its version and count it. Those that cut a circle are part of the change of which they are cut off.
 */
final class Additions {
    private Additions() {}

    /** An UPDATE of some columns. */
    static RowMutation of(
            EntityLayout layout,
            InstanceState subject,
            List<ColumnSlot> columns,
            List<? extends @Nullable Object> values,
            RowMutation.Role role) {
        StatementShape shape = new StatementShape(
                MutationKind.UPDATE, layout.table(), columnsOf(columns), columnsOf(layout.keySlots()), List.of());
        List<@Nullable Object> all = new ArrayList<>(values);
        if (subject.id() == null) {
            for (int part = 0; part < layout.keySlots().size(); part++) {
                all.add(new KeyOf(subject, part, null, null));
            }
        } else {
            all.addAll(role == RowMutation.Role.LATE ? KeyOf.next(subject) : KeyOf.committed(subject));
        }
        return new RowMutation(shape, all.toArray(), subject, RowMutation.Check.STALE, role);
    }

    /**
     * An addition that the mapping asks for, with what every UPDATE of the row writes and names.
     *
     * @param main the INSERT or UPDATE that goes before, or null
     */
    static RowMutation counted(RowMutation addition, EntityLayout layout, @Nullable RowMutation main) {
        InstanceState subject = requireNonNull(addition.subject());
        List<Column<?>> written = new ArrayList<>(addition.shape().written());
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(addition.values()).subList(0, written.size()));
        List<Column<?>> matched = new ArrayList<>(addition.shape().matched());
        List<@Nullable Object> found = new ArrayList<>(
                Arrays.asList(addition.values()).subList(written.size(), written.size() + matched.size()));
        for (ColumnSlot slot : layout.made()) {
            var maker = slot.generation().onUpdate();
            if (maker != null && !slot.isVersion()) {
                written.add(slot.column());
                values.add(Generation.made(maker, subject.entity()));
            }
        }
        ColumnSlot version = layout.versionSlot();
        if (version != null && layout.countsVersions()) {
            BasicMapping counter = requireNonNull(version.basic());
            Object current = main == null ? ChangeSet.committed(subject, counter) : main.value(version.column());
            if (subject.id() != null) {
                written.add(version.column());
                values.add(nextVersion(version, counter, current, subject));
            }
            matched.add(version.column());
            found.add(current);
        }
        values.addAll(found);
        StatementShape shape =
                new StatementShape(MutationKind.UPDATE, addition.shape().table(), written, matched, List.of());
        return new RowMutation(shape, values.toArray(), subject, addition.check(), addition.role());
    }

    /** The version after another. */
    static @Nullable Object nextVersion(
            ColumnSlot version, BasicMapping counter, @Nullable Object current, InstanceState subject) {
        var maker = version.generation().onUpdate();
        return maker == null ? VersionCounter.next(counter, current) : Generation.made(maker, subject.entity());
    }

    /** The late foreign keys of a new row, which is inserted without them; null when there are none. */
    static @Nullable RowMutation late(EntityLayout layout, RowMutation insert, InstanceState subject) {
        List<ColumnSlot> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnSlot slot : layout.lateSlots()) {
            Object value = insert.value(slot.column());
            if (value != null) {
                columns.add(slot);
                values.add(value);
                insert.sendNull(slot.column());
            }
        }
        return columns.isEmpty()
                ? null
                : counted(of(layout, subject, columns, values, RowMutation.Role.LATE), layout, insert);
    }

    /** The late foreign keys among the changes of a row, from which they are taken out, uncounted; null when there are none. */
    static @Nullable RowMutation late(
            EntityLayout layout, BitSet written, @Nullable Object[] found, InstanceState subject) {
        List<ColumnSlot> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnSlot slot : layout.lateSlots()) {
            if (written.get(slot.index())) {
                columns.add(slot);
                values.add(found[slot.index()]);
                written.clear(slot.index());
            }
        }
        return columns.isEmpty() ? null : of(layout, subject, columns, values, RowMutation.Role.LATE);
    }

    /** A row that is going to be deleted lets go of its late foreign keys first; null when they are NULL. */
    static @Nullable RowMutation early(EntityLayout layout, InstanceState subject) {
        List<ColumnSlot> columns = new ArrayList<>();
        for (ReferenceMapping reference : EntityMapping.of(subject).references()) {
            if (reference.settings().lateUpdate() && ChangeSet.committed(subject, reference) != null) {
                columns.addAll(layout.slots(reference));
            }
        }
        if (columns.isEmpty()) {
            return null;
        }
        List<@Nullable Object> nothing = new ArrayList<>();
        columns.forEach(slot -> nothing.add(null));
        return counted(of(layout, subject, columns, nothing, RowMutation.Role.EARLY), layout, null);
    }

    private static List<Column<?>> columnsOf(List<ColumnSlot> slots) {
        List<Column<?>> columns = new ArrayList<>();
        slots.forEach(slot -> columns.add(slot.column()));
        return columns;
    }
}
