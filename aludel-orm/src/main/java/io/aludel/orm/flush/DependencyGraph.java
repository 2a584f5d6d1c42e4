package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.graph.DependencyOrder;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rows have to be written before which, and, following from that, which groups of rows. Most flushes are put in order by their
 * groups alone. One flush, one thread.
 */
final class DependencyGraph {
    private final ConstraintModel model;
    private final List<RowMutation> rows;
    private final Map<Long, MutationGroup> groups = new TreeMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Map<MutationGroup, Set<MutationGroup>> successors = new LinkedHashMap<>();
    private final Ranks ranks;
    private @Nullable Map<InstanceState, RowMutation> inserted;
    private final Map<InstanceState, List<RowMutation>> below = new IdentityHashMap<>();
    private final Map<Table, Map<Object, RowMutation>> deleted = new IdentityHashMap<>();

    DependencyGraph(ConstraintModel model, FlushWork work, List<RowMutation> rows) {
        this.model = model;
        this.rows = rows;
        this.ranks = new Ranks(model, work, rows);
        group();
        references();
        cascadedKeys();
        additions();
        if (!deleted.isEmpty()) {
            leavingDeleted();
            deletedChildren();
        }
        dependencies.addAll(new UniqueValues(model, groups.values()).releases());
        dependencies.forEach(dependency -> connect(group(dependency.before()), group(dependency.after())));
    }

    Ranks ranks() {
        return ranks;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    /** The groups in order; those that depend on each other, or on themselves, stand together in one list. */
    List<List<MutationGroup>> parts() {
        DependencyOrder<MutationGroup> byGroup = new DependencyOrder<>(groups.values());
        successors.forEach((before, later) -> later.forEach(after -> byGroup.before(before, after)));
        Map<MutationGroup, List<MutationGroup>> partOf = new IdentityHashMap<>();
        for (Set<MutationGroup> circle : byGroup.circles()) {
            List<MutationGroup> part = List.copyOf(circle);
            part.forEach(member -> partOf.put(member, part));
        }
        Set<List<MutationGroup>> parts = new LinkedHashSet<>();
        groups.values().forEach(group -> parts.add(partOf.computeIfAbsent(group, List::of)));
        DependencyOrder<List<MutationGroup>> byPart = new DependencyOrder<>(parts);
        successors.forEach((before, later) -> later.forEach(
                after -> byPart.before(requireNonNull(partOf.get(before)), requireNonNull(partOf.get(after)))));
        return byPart.sorted();
    }

    /** Whether the rows of a part have to be put in order one by one. */
    boolean isCircular(List<MutationGroup> part) {
        return part.size() > 1 || successors.getOrDefault(part.get(0), Set.of()).contains(part.get(0));
    }

    private static MutationGroup group(RowMutation row) {
        MutationGroup group = row.group();
        if (group == null) {
            throw new IllegalStateException("not in this graph: " + row);
        }
        return group;
    }

    private void group() {
        StatementShape lastShape = null;
        int lastLevel = 0;
        MutationGroup last = null;
        for (RowMutation row : rows) {
            int level = ranks.level(row);
            if (last == null || row.shape() != lastShape || level != lastLevel) {
                lastShape = row.shape();
                lastLevel = level;
                last = groups.computeIfAbsent(
                        ranks.of(row),
                        rank -> new MutationGroup(row.kind(), row.shape().table()));
            }
            last.rows().add(row);
            row.group(last);
            InstanceState subject = row.subject();
            if (row.kind() == MutationKind.DELETE && subject != null) {
                deleted.computeIfAbsent(row.shape().table(), table -> new HashMap<>())
                        .put(KeyMapping.compose(KeyOf.committed(subject)), row);
            }
        }
    }

    private void connect(MutationGroup before, MutationGroup after) {
        successors
                .computeIfAbsent(before, group -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(after);
    }

    /** Rows wait for the new rows to which they refer. */
    private void references() {
        for (RowMutation row : rows) {
            @Nullable Object[] values = row.values();
            for (int position = 0; position < row.shape().written().size(); position++) {
                if (values[position] instanceof KeyOf key && key.part() == 0 && key.isPending()) {
                    RowMutation target = awaited(key, row);
                    boolean knownToItself = target == row && key.valueOrNull() != null;
                    if (target != null && !knownToItself) {
                        dependencies.add(new Dependency(
                                target, row, Dependency.Reason.REFERENCE, columns(row, key.reference())));
                    }
                }
            }
        }
    }

    /** Rows that the database finds by a key that changes come after that change. */
    private void cascadedKeys() {
        List<InstanceState> rekeyed = new ArrayList<>();
        Map<InstanceState, RowMutation> changes = new IdentityHashMap<>();
        for (RowMutation row : rows) {
            InstanceState subject = row.subject();
            if (subject != null
                    && row.isMain()
                    && row.kind() == MutationKind.UPDATE
                    && KeyFollowers.changesKey(subject)) {
                if (changes.putIfAbsent(subject, row) == null) {
                    rekeyed.add(subject);
                }
            }
        }
        if (rekeyed.isEmpty()) {
            return;
        }
        CascadedKeys keys = new CascadedKeys(rekeyed);
        for (RowMutation row : rows) {
            InstanceState present = row.kind() == MutationKind.INSERT || !row.isMain() ? null : row.present();
            for (InstanceState owner : present == null ? List.<InstanceState>of() : keys.owners(present)) {
                RowMutation change = requireNonNull(changes.get(owner));
                if (change != row) {
                    dependencies.add(new Dependency(change, row, Dependency.Reason.CASCADE, List.of()));
                }
            }
        }
    }

    /** The INSERT for whose key a row waits: of the table to which its foreign key refers. */
    private @Nullable RowMutation awaited(KeyOf key, RowMutation row) {
        EntityMapping mapping = EntityMapping.of(key.target());
        if (mapping.tables().size() < 2) {
            return insertOf(key.target(), mapping.table());
        }
        if (key.target() == row.subject() && key.reference() == null) {
            TablePart part = mapping.part(row.shape().table());
            TablePart upper = part.above();
            Table awaited = upper != null && row.role() == RowMutation.Role.MAIN ? upper.table() : part.table();
            return insertOf(key.target(), awaited);
        }
        Table referred = key.reference() instanceof ReferenceMapping reference ? referred(reference) : mapping.table();
        return insertOf(key.target(), referred);
    }

    /** What is written early or late comes before or after the rest of its row. */
    private void additions() {
        RowMutation previous = null;
        for (RowMutation row : rows) {
            RowMutation neighbour = previous;
            previous = row;
            InstanceState subject = row.subject();
            if (subject != null && row.role() == RowMutation.Role.LATE) {
                if (neighbour != null
                        && neighbour.subject() == subject
                        && neighbour.shape().table() == row.shape().table()) {
                    dependencies.add(new Dependency(neighbour, row, Dependency.Reason.SPLIT, List.of()));
                }
            } else if (subject != null && row.role() == RowMutation.Role.EARLY) {
                RowMutation delete = deleted.getOrDefault(row.shape().table(), Map.of())
                        .get(KeyMapping.compose(KeyOf.committed(subject)));
                if (delete != null) {
                    dependencies.add(new Dependency(row, delete, Dependency.Reason.SPLIT, List.of()));
                }
            }
        }
    }

    private List<ColumnSlot> columns(RowMutation row, @Nullable RelationshipMapping reference) {
        InstanceState subject = row.subject();
        return subject == null || reference == null
                ? List.of()
                : model.layout(EntityMapping.of(subject), row.shape().table()).slots(reference);
    }

    private @Nullable RowMutation insertOf(InstanceState state, Table table) {
        Map<InstanceState, RowMutation> known = inserted;
        if (known == null) {
            known = new IdentityHashMap<>(rows.size());
            for (RowMutation row : rows) {
                InstanceState subject = row.subject();
                if (subject != null && row.kind() == MutationKind.INSERT) {
                    RowMutation above = known.putIfAbsent(subject, row);
                    if (above != null) {
                        below.computeIfAbsent(subject, first -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
            inserted = known;
        }
        RowMutation found = known.get(state);
        if (found == null || found.shape().table() == table) {
            return found;
        }
        for (RowMutation row : below.getOrDefault(state, List.of())) {
            if (row.shape().table() == table) {
                return row;
            }
        }
        return found;
    }

    /** Rows stop referring to a row before it is deleted. */
    private void leavingDeleted() {
        for (MutationGroup group : groups.values()) {
            if (group.kind() != MutationKind.UPDATE) {
                continue;
            }
            for (RowMutation row : group.rows()) {
                for (ReferenceMapping reference : references(row)) {
                    List<ColumnSlot> columns = columns(row, reference);
                    Map<Object, RowMutation> targets = deleted.get(referred(reference));
                    if (targets != null && writesAny(row, columns)) {
                        leave(row, reference, columns, targets);
                    }
                }
            }
        }
    }

    private void leave(
            RowMutation row, ReferenceMapping reference, List<ColumnSlot> columns, Map<Object, RowMutation> targets) {
        Object key = committed(row, reference);
        if (key == InstanceState.NOT_LOADED) {
            targets.values().forEach(target -> connect(group(row), group(target)));
        } else if (key != null && targets.get(key) != null) {
            dependencies.add(new Dependency(row, targets.get(key), Dependency.Reason.LEAVE, columns));
        }
    }

    /** Rows are deleted before the rows to which they refer; one that refers to itself lets go first, as MariaDB demands. */
    private void deletedChildren() {
        List<MutationGroup> deletes = groups.values().stream()
                .filter(group -> group.kind() == MutationKind.DELETE)
                .toList();
        for (MutationGroup group : deletes) {
            connectParents(group, deletes);
            for (RowMutation row : group.rows()) {
                for (ReferenceMapping reference : references(row)) {
                    if (!standsIn(row, reference)) {
                        continue;
                    }
                    Map<Object, RowMutation> targets = deleted.get(referred(reference));
                    Object key = targets == null ? null : committed(row, reference);
                    RowMutation target = key == null || targets == null ? null : targets.get(key);
                    if (target != null && !reference.settings().lateUpdate()) {
                        child(row, target, columns(row, reference));
                    }
                }
                elements(row);
            }
        }
    }

    private void child(RowMutation row, RowMutation target, List<ColumnSlot> columns) {
        Dependency child = new Dependency(row, target, Dependency.Reason.CHILD, columns);
        if (target != row || child.canBeCut()) {
            dependencies.add(child);
        }
    }

    /** The elements of collections that write their foreign key. */
    private void elements(RowMutation row) {
        InstanceState owner = row.subject();
        if (owner == null) {
            return;
        }
        for (CollectionMapping collection : model.rules(EntityMapping.of(owner)).keyWriting()) {
            Map<Object, RowMutation> targets = deleted.get(
                    collection.target().tableOf(collection.targetColumns().get(0)));
            CollectionTracker tracker = Relationships.trackerIfOpen(owner.entity(), collection.number());
            if (targets == null || tracker == null) {
                continue;
            }
            for (Object element : tracker.known()) {
                InstanceState state = ((ManagedEntity) element).$aludel$state();
                RowMutation target = state == null || state.id() == null ? null : targets.get(state.id());
                if (target != null) {
                    child(target, row, columns(target, collection));
                }
            }
        }
    }

    /** Foreign keys that no attribute knows of count too, between tables. */
    private void connectParents(MutationGroup group, List<MutationGroup> deletes) {
        Table table = group.table();
        for (ForeignKey key : table.foreignKeys()) {
            Table referred = table.findReferredTable(key).orElse(null);
            for (MutationGroup other : deletes) {
                if (other.table() != table && other.table() == referred) {
                    connect(group, other);
                }
            }
        }
    }

    /** The table to which a foreign key refers. */
    private static Table referred(ReferenceMapping reference) {
        List<Column<?>> columns = reference.referredColumns();
        return columns.isEmpty()
                ? reference.target().table()
                : reference.target().tableOf(columns.get(0));
    }

    private static List<ReferenceMapping> references(RowMutation row) {
        InstanceState subject = row.subject();
        return subject == null ? List.of() : EntityMapping.of(subject).references();
    }

    /** Whether the foreign key of a to-one is in the table of a row. */
    private static boolean standsIn(RowMutation row, ReferenceMapping reference) {
        return reference.columns().isEmpty()
                || !reference.owner().isMoreThanTable()
                || EntityMapping.of(requireNonNull(row.subject()))
                                .tableOf(reference.columns().get(0))
                        == row.shape().table();
    }

    private static boolean writesAny(RowMutation row, List<ColumnSlot> columns) {
        return columns.stream().anyMatch(slot -> row.writes(slot.column()));
    }

    private static @Nullable Object committed(RowMutation row, ReferenceMapping reference) {
        InstanceState present = row.present();
        return present == null || !reference.refersToKey() ? null : ChangeSet.committed(present, reference);
    }
}
