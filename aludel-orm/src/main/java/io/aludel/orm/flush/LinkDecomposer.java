package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.LinkTable;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns changes of collections with a table of links into rows of that table. A link that both ends know of is written once. The
 * links of a deleted object go before it.
 */
final class LinkDecomposer {
    private final ConstraintModel model;
    private final FlushWork work;
    private final Set<InstanceState> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Link, Count> added = new LinkedHashMap<>();
    private final Map<Link, Count> removed = new LinkedHashMap<>();
    private final Map<List<Object>, StatementShape> shapes = new LinkedHashMap<>();
    private final Set<InstanceState> rekeyed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A link, seen from the end that owns it. */
    private record Link(CollectionMapping owning, InstanceState owner, InstanceState target) {}

    /** How often each end names a link: twice in a list is two rows. */
    private static final class Count {
        private int owner;
        private int target;
    }

    LinkDecomposer(ConstraintModel model, FlushWork work) {
        this.model = model;
        this.work = work;
        deleted.addAll(work.deletes());
    }

    List<RowMutation> decompose() {
        // what the owning ends say first: the links of one collection are written in the order of its elements
        for (boolean owning : new boolean[] {true, false}) {
            collect(work.inserts(), owning);
            collect(work.updates(), owning);
        }
        work.deletes().stream().filter(state -> !work.marked().contains(state)).forEach(this::collectOfDeleted);
        List<RowMutation> rows = new ArrayList<>();
        work.updates().stream().filter(KeyFollowers::changesKey).forEach(state -> followKey(state, rows));
        removed.keySet().forEach(link -> addIfPresent(rows, delete(link)));
        added.forEach((link, count) -> {
            int missing = isKnown(link, count) ? 0 : Math.max(count.owner, count.target);
            for (int times = 0; times < missing; times++) {
                addIfPresent(rows, insert(link));
            }
        });
        return rows;
    }

    /** Whether the end that says nothing of a link has loaded it: then the other, which has not been loaded, was given it once more. */
    private static boolean isKnown(Link link, Count count) {
        if (count.owner == 0) {
            return hasLoaded(link.owner, link.owning, link.target);
        }
        return count.target == 0
                && link.owning.inverse() instanceof CollectionMapping inverse
                && hasLoaded(link.target, inverse, link.owner);
    }

    private static boolean hasLoaded(InstanceState state, CollectionMapping collection, InstanceState other) {
        CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
        return state.lifecycle() == InstanceState.Lifecycle.PERSISTENT
                && other.lifecycle() == InstanceState.Lifecycle.PERSISTENT
                && tracker != null
                && tracker.isLoaded()
                && tracker.knows(other.entity())
                && !tracker.wasAdded(other.entity());
    }

    /** Where the database does not change the links of an object with its key, all of them are given the new one. */
    private void followKey(InstanceState state, List<RowMutation> rows) {
        for (CollectionMapping collection : model.rules(EntityMapping.of(state)).linked()) {
            if (!collection.settings().passiveUpdates()) {
                LinkTable table = table(collection);
                List<Column<?>> columns = table.ownerColumns();
                StatementShape shape = shapes.computeIfAbsent(
                        List.of(MutationKind.UPDATE, collection),
                        key -> new StatementShape(MutationKind.UPDATE, table.table(), columns, columns, List.of()));
                @Nullable Object[] values = new Object[2 * columns.size()];
                for (int part = 0; part < columns.size(); part++) {
                    values[part] = new KeyOf(state, part, null, null);
                    values[columns.size() + part] = KeyOf.committed(state).get(part);
                }
                rows.add(new RowMutation(shape, values, null, RowMutation.Check.ANY, RowMutation.Role.LINK));
                rekeyed.add(state);
            }
        }
    }

    private static void addIfPresent(List<RowMutation> rows, @Nullable RowMutation row) {
        if (row != null) {
            rows.add(row);
        }
    }

    /** All links of a deleted object that are known: the cascade walker has loaded those that the database does not delete itself. */
    private void collectOfDeleted(InstanceState state) {
        for (CollectionMapping collection : model.rules(EntityMapping.of(state)).linked()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
            if (tracker != null) {
                tracker.removed().forEach(element -> count(removed, collection, state, element));
                for (Object element : tracker.known()) {
                    if (!tracker.wasAdded(element)) {
                        count(removed, collection, state, element);
                    }
                }
            }
        }
    }

    private void collect(List<InstanceState> states, boolean owning) {
        for (InstanceState state : states) {
            for (CollectionMapping collection :
                    model.rules(EntityMapping.of(state)).linked()) {
                if (isOwning(collection) != owning) {
                    continue;
                }
                CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
                if (tracker != null && tracker.hasChanges()) {
                    tracker.added().forEach(element -> count(added, collection, state, element));
                    tracker.removed().forEach(element -> count(removed, collection, state, element));
                }
            }
        }
    }

    private static boolean isOwning(CollectionMapping collection) {
        return !(collection.isMappedByOtherEnd() && collection.inverse() instanceof CollectionMapping);
    }

    private static void count(
            Map<Link, Count> links, CollectionMapping collection, InstanceState state, Object element) {
        InstanceState other = ((ManagedEntity) element).$aludel$state();
        if (other == null) {
            NotInSession.warn(collection, state);
        } else if (!isOwning(collection) && collection.inverse() instanceof CollectionMapping owning) {
            links.computeIfAbsent(new Link(owning, other, state), missing -> new Count()).target++;
        } else {
            links.computeIfAbsent(new Link(collection, state, other), missing -> new Count()).owner++;
        }
    }

    private @Nullable RowMutation insert(Link link) {
        if (deleted.contains(link.owner) || deleted.contains(link.target)) {
            return null;
        }
        if (!KeyOf.sameSession(link.owner, link.target.entity())) {
            NotInSession.warn(link.owning, link.owner);
            return null;
        }
        LinkTable table = table(link.owning);
        List<Column<?>> columns = new ArrayList<>(table.ownerColumns());
        columns.addAll(table.targetColumns());
        StatementShape shape = shapes.computeIfAbsent(
                List.of(MutationKind.INSERT, link.owning),
                key -> new StatementShape(MutationKind.INSERT, table.table(), columns, List.of(), List.of()));
        return new RowMutation(shape, values(link, table), null, RowMutation.Check.ANY, RowMutation.Role.LINK);
    }

    private @Nullable RowMutation delete(Link link) {
        boolean goneBefore = isGone(link.owner) || isGone(link.target);
        if (goneBefore || link.owner.id() == null || link.target.id() == null) {
            return null;
        }
        LinkTable table = table(link.owning);
        List<Column<?>> columns = new ArrayList<>(table.ownerColumns());
        columns.addAll(table.targetColumns());
        StatementShape shape = shapes.computeIfAbsent(
                List.of(MutationKind.DELETE, link.owning),
                key -> new StatementShape(MutationKind.DELETE, table.table(), List.of(), columns, List.of()));
        boolean ofDeleted = deleted.contains(link.owner) || deleted.contains(link.target);
        return new RowMutation(
                shape,
                oldValues(link, table),
                null,
                RowMutation.Check.GONE,
                ofDeleted ? RowMutation.Role.LINK_OF_DELETED : RowMutation.Role.LINK);
    }

    /** The links of an object went with it. */
    private static boolean isGone(InstanceState state) {
        return state.lifecycle() == InstanceState.Lifecycle.DELETED;
    }

    private static @Nullable Object[] values(Link link, LinkTable table) {
        int ownerColumns = table.ownerColumns().size();
        @Nullable
        Object[] values = new Object[ownerColumns + table.targetColumns().size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = index < ownerColumns
                    ? new KeyOf(link.owner, index, null, null)
                    : new KeyOf(link.target, index - ownerColumns, null, null);
        }
        return values;
    }

    /** Links are deleted before the others are given another key. */
    private @Nullable Object[] oldValues(Link link, LinkTable table) {
        @Nullable Object[] values = values(link, table);
        for (int index = 0; index < values.length; index++) {
            if (values[index] instanceof KeyOf key && rekeyed.contains(key.target())) {
                values[index] = KeyOf.committed(key.target()).get(key.part());
            }
        }
        return values;
    }

    private static LinkTable table(CollectionMapping collection) {
        LinkTable table = collection.link();
        if (table == null) {
            throw new IllegalStateException(collection + " has no table of links");
        }
        return table;
    }
}
