package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Table;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of statements where no dependency demands another: entities in their {@link FlushOrder}, within an entity tables by their
 * foreign keys, referred ones first for saves and last for deletes, within a table updates before inserts. What cuts circles comes
 * before everything else, or after all saves; late foreign keys are written, and let go, after all saves, entities by their names.
 */
final class Ranks {
    private static final int KINDS = MutationKind.values().length;

    private final ConstraintModel model;
    private final FlushOrder order;
    private final Levels levels;
    private final int tables;
    private final Map<EntityMapping, Integer> byName = new IdentityHashMap<>();

    Ranks(ConstraintModel model, FlushWork work, List<RowMutation> rows) {
        ObjectsByEntity objects = new ObjectsByEntity(work);
        Set<EntityMapping> entities = Collections.newSetFromMap(new IdentityHashMap<>());
        entities.addAll(objects.roots());
        rows.stream().filter(row -> row.subject() == null).forEach(link -> ends(link, entities));
        this.model = model;
        this.order = new FlushOrder(entities, objects::haveAnyIn);
        this.levels = new Levels(model, work);
        this.tables = model.tableCount() + 1;
        entities.stream()
                .sorted(Comparator.comparing(EntityMapping::name))
                .forEach(entity -> byName.put(entity, byName.size()));
    }

    private static void ends(RowMutation link, Set<EntityMapping> found) {
        for (Object value : link.values()) {
            if (value instanceof KeyOf end) {
                found.add(EntityMapping.of(end.target()).root());
            }
        }
    }

    /** The rank of saving an object: that of its first row, or less, if it had rows. */
    long ofSaving(InstanceState state) {
        return rank(order.save(EntityMapping.of(state)), levels.of(state), 0, 0);
    }

    /** How deep the object of a row stands among others of its kind. */
    int level(RowMutation row) {
        InstanceState subject = row.subject();
        return subject == null || !row.isMain() ? 0 : levels.of(subject);
    }

    long of(RowMutation row) {
        Table table = row.shape().table();
        int tableRank = model.rank(table);
        InstanceState subject = row.subject();
        if (subject == null) {
            boolean ofDeleted = row.role() == RowMutation.Role.LINK_OF_DELETED;
            int kind = row.kind() == MutationKind.DELETE ? 0 : row.kind() == MutationKind.UPDATE ? 1 : 2;
            return rank(ofDeleted ? order.linksOfDeleted(table) : order.links(table), 0, tableRank, kind);
        }
        EntityMapping entity = EntityMapping.of(subject);
        if (!row.isMain()) {
            boolean late = row.role() == RowMutation.Role.LATE;
            return late || isAskedFor(row, entity)
                    ? rank(
                            order.lastSave(),
                            levels.deepest(),
                            tables + 1 + byName.getOrDefault(entity.root(), 0),
                            late ? 0 : 1)
                    : rank(-1, 0, tableRank, 0);
        }
        if (row.kind() == MutationKind.DELETE) {
            return rank(order.delete(entity), level(row), tables - tableRank, 0);
        }
        return rank(order.save(entity), level(row), tableRank, row.kind() == MutationKind.INSERT ? 1 : 0);
    }

    /** Whether the mapping wants the foreign key to be let go before the row goes ({@code @LateUpdate}); others cut circles. */
    private boolean isAskedFor(RowMutation row, EntityMapping entity) {
        return model.layout(entity, row.shape().table()).lateSlots().stream()
                .anyMatch(slot -> row.writes(slot.column()));
    }

    private long rank(int place, int level, int table, int kind) {
        long turn = (place + 1L) * (levels.deepest() + 1) + level;
        return (turn * 2 * (tables + 1) + table) * KINDS + kind;
    }
}
