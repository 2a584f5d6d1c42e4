package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The order in which a flush turns to its entities, as SQLAlchemy has it: saving, links and deleting of each entity are tasks; what
 * relationships demand makes levels of them, and within a level they stand by name. One flush, one thread.
 */
final class FlushOrder {
    /** The tasks, in the order in which those of one level are done. */
    private enum Kind {
        DELETE,
        LINK,
        SAVE
    }

    private record Task(Kind kind, Object subject, String name) {}

    private final Map<Task, Set<Task>> prerequisites = new LinkedHashMap<>();
    private final Map<Object, Integer> saves = new IdentityHashMap<>();
    private final Map<Object, Integer> deletes = new IdentityHashMap<>();
    private final Map<Table, Integer> links = new IdentityHashMap<>();
    private final Map<Table, Integer> linksOfDeleted = new IdentityHashMap<>();
    private final Predicate<RelationshipMapping> held;
    private int tasks;

    /**
     * The order for some entities.
     *
     * @param held whether an object of the flush has something in a relationship: then it counts even where its target is not in the flush
     */
    FlushOrder(Collection<EntityMapping> present, Predicate<RelationshipMapping> held) {
        this.held = held;
        for (EntityMapping entity : present) {
            before(task(Kind.SAVE, entity), task(Kind.DELETE, entity));
        }
        for (EntityMapping entity : present) {
            for (EntityMapping member : members(entity)) {
                member.references().forEach(reference -> relationship(entity, reference, present));
                member.collections().forEach(collection -> relationship(entity, collection, present));
                member.valueCollections().forEach(collection -> values(entity, collection));
            }
        }
        number();
    }

    /** A hierarchy is turned to as a whole. */
    private static List<EntityMapping> members(EntityMapping root) {
        Lineage lineage = root.lineage();
        return lineage == null || lineage.hierarchy().isTablePerClass()
                ? List.of(root)
                : lineage.hierarchy().members();
    }

    /** The place of an entity's INSERTs and UPDATEs. */
    int save(EntityMapping entity) {
        return saves.getOrDefault(entity.root(), 0);
    }

    /** The place of an entity's DELETEs. */
    int delete(EntityMapping entity) {
        return deletes.getOrDefault(entity.root(), tasks);
    }

    /** The place of changes of a table of links between objects that stay: after both are saved. */
    int links(Table table) {
        return links.getOrDefault(table, tasks);
    }

    /** The place of the links of deleted objects: before anything is saved or deleted at either end. */
    int linksOfDeleted(Table table) {
        return linksOfDeleted.getOrDefault(table, 0);
    }

    /** The place of the last entity that is saved. */
    int lastSave() {
        return saves.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void relationship(
            EntityMapping owner, RelationshipMapping relationship, Collection<EntityMapping> present) {
        EntityMapping target = relationship.target().root();
        boolean linked = relationship instanceof CollectionMapping collection && collection.link() != null;
        if (relationship.isViewOnly()
                || (owner == target && !linked)
                || (!present.contains(target) && !held.test(relationship))) {
            return;
        }
        Task work = new Task(Kind.LINK, relationship, owner.name() + "_" + relationship.name() + "_0");
        Task workOfDeleted = new Task(Kind.LINK, relationship, owner.name() + "_" + relationship.name() + "_1");
        Task ownerSave = task(Kind.SAVE, owner);
        Task ownerDelete = task(Kind.DELETE, owner);
        Task targetSave = task(Kind.SAVE, target);
        Task targetDelete = task(Kind.DELETE, target);
        if (linked) {
            before(ownerSave, work);
            before(targetSave, work);
            before(work, targetDelete);
            List.of(ownerSave, ownerDelete, targetSave, targetDelete).forEach(task -> before(workOfDeleted, task));
        } else if (relationship.isLate()) {
            List.of(ownerSave, targetSave).forEach(task -> before(task, work));
            List.of(ownerDelete, targetDelete).forEach(task -> before(work, task));
        } else if (isOwning(relationship)) {
            before(targetSave, work);
            before(work, ownerSave);
            before(ownerSave, targetDelete);
            before(ownerDelete, targetDelete);
        } else {
            before(ownerSave, work);
            before(work, targetSave);
            before(work, targetDelete);
            before(targetSave, ownerDelete);
            before(targetDelete, ownerDelete);
            before(workOfDeleted, targetSave);
            before(workOfDeleted, targetDelete);
        }
    }

    /** Values are written when their owner is there, and go before it does. */
    private void values(EntityMapping owner, CollectionMapping collection) {
        Task work = new Task(Kind.LINK, collection, owner.name() + "_" + collection.name() + "_0");
        Task workOfDeleted = new Task(Kind.LINK, collection, owner.name() + "_" + collection.name() + "_1");
        before(task(Kind.SAVE, owner), work);
        before(work, task(Kind.DELETE, owner));
        before(workOfDeleted, task(Kind.SAVE, owner));
        before(workOfDeleted, task(Kind.DELETE, owner));
    }

    private static boolean isOwning(RelationshipMapping relationship) {
        return relationship instanceof ReferenceMapping reference && reference.isOwning();
    }

    private static Task task(Kind kind, EntityMapping entity) {
        return new Task(kind, entity, entity.name());
    }

    private void before(Task earlier, Task later) {
        prerequisites.computeIfAbsent(earlier, task -> new LinkedHashSet<>());
        Set<Task> known = prerequisites.computeIfAbsent(later, task -> new LinkedHashSet<>());
        if (!earlier.equals(later)) {
            known.add(earlier);
        }
    }

    private void number() {
        List<Task> waiting = new ArrayList<>(prerequisites.keySet());
        waiting.sort(Comparator.comparing(Task::kind).thenComparing(Task::name));
        Set<Task> done = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            List<Task> level = waiting.stream()
                    .filter(task -> done.containsAll(prerequisites.getOrDefault(task, Set.of())))
                    .toList();
            // Entities that depend on each other in a circle: any order will do, their rows are looked at one by one.
            List<Task> next = level.isEmpty() ? List.of(leastWaiting(waiting, done)) : level;
            next.forEach(this::place);
            done.addAll(next);
            waiting.removeAll(next);
        }
    }

    private Task leastWaiting(List<Task> waiting, Set<Task> done) {
        Map<Task, Integer> missing = new HashMap<>();
        for (Task task : waiting) {
            int count = (int) prerequisites.getOrDefault(task, Set.of()).stream()
                    .filter(earlier -> !done.contains(earlier))
                    .count();
            missing.put(task, task.kind() == Kind.DELETE ? count + prerequisites.size() : count);
        }
        return Collections.min(waiting, Comparator.comparing(missing::get));
    }

    private void place(Task task) {
        int place = tasks++;
        if (task.kind() == Kind.SAVE) {
            saves.put(task.subject(), place);
        } else if (task.kind() == Kind.DELETE) {
            deletes.put(task.subject(), place);
        } else if (task.subject() instanceof CollectionMapping collection) {
            Table table = collection.link() != null
                    ? collection.link().table()
                    : collection.holdsValues() ? collection.target().table() : null;
            if (table != null) {
                (task.name().endsWith("_0") ? links : linksOfDeleted).putIfAbsent(table, place);
            }
        }
    }
}
