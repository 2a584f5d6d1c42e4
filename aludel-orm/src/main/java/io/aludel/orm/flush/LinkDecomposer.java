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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns changes of collections with a table of links into rows of that table. A link that both ends know of is written once. The
 * links of a deleted object go with one statement, without loading them.
 */
final class LinkDecomposer {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.flush");

    private final ConstraintModel model;
    private final FlushWork work;
    private final Set<InstanceState> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Link, Count> added = new LinkedHashMap<>();
    private final Map<Link, Count> removed = new LinkedHashMap<>();
    private final Map<List<Object>, StatementShape> shapes = new LinkedHashMap<>();

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
        collect(work.inserts());
        collect(work.updates());
        List<RowMutation> rows = new ArrayList<>();
        removed.forEach((link, count) -> rows.addAll(delete(link)));
        for (InstanceState gone : work.deletes()) {
            for (CollectionMapping collection :
                    model.rules(EntityMapping.of(gone)).linked()) {
                rows.add(deleteAll(gone, collection));
            }
        }
        added.forEach((link, count) -> {
            RowMutation row = insert(link);
            for (int times = 0; row != null && times < Math.max(count.owner, count.target); times++) {
                rows.add(row);
                row = insert(link);
            }
        });
        return rows;
    }

    private void collect(List<InstanceState> states) {
        for (InstanceState state : states) {
            for (CollectionMapping collection :
                    model.rules(EntityMapping.of(state)).linked()) {
                CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
                if (tracker != null && tracker.hasChanges()) {
                    tracker.added().forEach(element -> count(added, collection, state, element));
                    tracker.removed().forEach(element -> count(removed, collection, state, element));
                }
            }
        }
    }

    private static void count(
            Map<Link, Count> links, CollectionMapping collection, InstanceState state, Object element) {
        InstanceState other = ((ManagedEntity) element).$aludel$state();
        if (other == null) {
            warnNotInSession(collection, state);
        } else if (collection.isMappedByOtherEnd() && collection.inverse() instanceof CollectionMapping owning) {
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
            warnNotInSession(link.owning, link.owner);
            return null;
        }
        LinkTable table = table(link.owning);
        List<Column<?>> columns = new ArrayList<>(table.ownerColumns());
        columns.addAll(table.targetColumns());
        StatementShape shape = shapes.computeIfAbsent(
                List.of(MutationKind.INSERT, link.owning),
                key -> new StatementShape(MutationKind.INSERT, table.table(), columns, List.of(), List.of()));
        return new RowMutation(shape, values(link, table), null, RowMutation.Check.ANY, true);
    }

    private List<RowMutation> delete(Link link) {
        boolean withOwner = deleted.contains(link.owner);
        boolean withTarget = deleted.contains(link.target) && link.owning.inverse() != null;
        if (withOwner || withTarget || link.owner.id() == null || link.target.id() == null) {
            return List.of();
        }
        LinkTable table = table(link.owning);
        List<Column<?>> columns = new ArrayList<>(table.ownerColumns());
        columns.addAll(table.targetColumns());
        StatementShape shape = shapes.computeIfAbsent(
                List.of(MutationKind.DELETE, link.owning),
                key -> new StatementShape(MutationKind.DELETE, table.table(), List.of(), columns, List.of()));
        return List.of(new RowMutation(shape, values(link, table), null, RowMutation.Check.STALE, true));
    }

    private RowMutation deleteAll(InstanceState gone, CollectionMapping collection) {
        LinkTable table = table(collection);
        StatementShape shape = shapes.computeIfAbsent(
                List.of("all", collection),
                key -> new StatementShape(
                        MutationKind.DELETE, table.table(), List.of(), table.ownerColumns(), List.of()));
        @Nullable Object[] values = new Object[table.ownerColumns().size()];
        for (int part = 0; part < values.length; part++) {
            values[part] = new KeyOf(gone, part, null, null);
        }
        return new RowMutation(shape, values, null, RowMutation.Check.ANY, true);
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

    private static LinkTable table(CollectionMapping collection) {
        LinkTable table = collection.link();
        if (table == null) {
            throw new IllegalStateException(collection + " has no table of links");
        }
        return table;
    }

    private static void warnNotInSession(CollectionMapping collection, InstanceState state) {
        LOG.warn(
                "object of type {} is not in the session; {} of {} is not written",
                collection.target(),
                collection,
                state);
    }
}
