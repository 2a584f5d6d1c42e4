package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Hierarchy;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.schema.Table;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the database demands of the order of statements: which tables refer to which, what is unique, what may be NULL. Safe for use
 * by many threads; what it says about an entity is worked out when the first object of it is flushed.
 */
final class ConstraintModel {
    private final Mappings mappings;
    private final Map<Table, Integer> ranks = new IdentityHashMap<>();
    private final AtomicReferenceArray<List<EntityLayout>> layouts;
    private final AtomicReferenceArray<EntityRules> rules;
    private final Set<EntityMapping> inKeys = new HashSet<>();

    private ConstraintModel(Mappings mappings) {
        this.mappings = mappings;
        List<Table> tables = mappings.metadata().sorted(mappings.metadata().tables());
        for (int rank = 0; rank < tables.size(); rank++) {
            ranks.put(tables.get(rank), rank);
        }
        mappings.all().stream()
                .map(EntityMapping::lineage)
                .filter(lineage -> lineage != null && lineage.parent() == null)
                .forEach(lineage -> putLevelByLevel(lineage.hierarchy()));
        mappings.all()
                .forEach(mapping -> mapping.key().attributes().forEach(attribute -> {
                    if (attribute instanceof ReferenceMapping reference) {
                        inKeys.add(reference.target().root());
                    }
                }));
        layouts = new AtomicReferenceArray<>(mappings.all().size());
        rules = new AtomicReferenceArray<>(mappings.all().size());
    }

    /** The model of some mappings. */
    static ConstraintModel of(Mappings mappings) {
        return mappings.derived(ConstraintModel.class, ConstraintModel::new);
    }

    /** Tables of a hierarchy stand level by level rather than branch by branch, as in SQLAlchemy. */
    private void putLevelByLevel(Hierarchy hierarchy) {
        Set<Table> waiting = new LinkedHashSet<>();
        hierarchy.members().forEach(member -> waiting.addAll(member.tables()));
        List<Integer> places = waiting.stream().map(this::rank).sorted().toList();
        int next = 0;
        while (!waiting.isEmpty()) {
            List<Table> level = waiting.stream()
                    .filter(table -> waitsForNone(table, waiting))
                    .toList();
            // Tables that refer to each other in a circle: one of them has to begin.
            level = level.isEmpty() ? List.of(waiting.iterator().next()) : level;
            for (Table table : level) {
                ranks.put(table, places.get(next++));
            }
            level.forEach(waiting::remove);
        }
    }

    private static boolean waitsForNone(Table table, Set<Table> waiting) {
        return table.foreignKeys().stream()
                .map(table::referredTable)
                .noneMatch(referred -> referred != table && waiting.contains(referred));
    }

    /** The table's place among all tables, referred ones first. */
    int rank(Table table) {
        return ranks.getOrDefault(table, 0);
    }

    int tableCount() {
        return ranks.size();
    }

    /** Whether keys of other entities contain the key of an entity. */
    boolean isInKeys(EntityMapping mapping) {
        return inKeys.contains(mapping.root());
    }

    /** How the rows of an entity are written, in the order of its tables: the root's first. */
    List<EntityLayout> layouts(EntityMapping mapping) {
        List<EntityLayout> known = layouts.get(mapping.ordinal());
        if (known == null) {
            requireTable(mapping);
            List<CollectionMapping> collections = keyWriting(mapping);
            known = mapping.parts().stream()
                    .map(part -> new EntityLayout(mapping, part, collections))
                    .toList();
            layouts.set(mapping.ordinal(), known);
        }
        return known;
    }

    private static void requireTable(EntityMapping mapping) {
        if (mapping.isReadOnly()) {
            throw new FlushException(
                    ErrorCode.FLUSH_FAILED,
                    "rows of " + mapping + " come from a " + (mapping.isMoreThanTable() ? "query" : "view")
                            + " and cannot be written."
                            + "\n  Usually an object of it was added, changed or deleted."
                            + "\n  Change the entities that it reads.");
        }
    }

    /** How the rows of an entity in one of its tables are written. */
    EntityLayout layout(EntityMapping mapping, Table table) {
        List<EntityLayout> all = layouts(mapping);
        for (EntityLayout layout : all) {
            if (layout.table() == table) {
                return layout;
            }
        }
        return all.get(0);
    }

    private List<CollectionMapping> keyWriting(EntityMapping target) {
        return mappings.all().stream()
                .flatMap(owner -> owner.collections().stream())
                .filter(collection -> collection.writesForeignKey() && target.isA(collection.target()))
                .distinct()
                .toList();
    }

    EntityRules rules(EntityMapping mapping) {
        EntityRules known = rules.get(mapping.ordinal());
        if (known == null) {
            known = EntityRules.of(mapping, mappings);
            rules.set(mapping.ordinal(), known);
        }
        return known;
    }
}
