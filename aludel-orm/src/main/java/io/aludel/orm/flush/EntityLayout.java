package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the rows of one entity are written: its columns, its keys and what must be unique. Immutable, shared by all flushes. */
final class EntityLayout {
    private final EntityMapping mapping;
    private final List<ColumnSlot> slots;
    private final List<ColumnSlot> keySlots;
    private final @Nullable ColumnSlot versionSlot;
    private final List<CollectionMapping> collections;
    private final List<UniqueKey> uniqueKeys;
    private final boolean updateDefaults;
    private final List<ColumnSlot> lateSlots;
    private final List<ColumnSlot> made;
    private final Map<RelationshipMapping, List<ColumnSlot>> referenceSlots = new LinkedHashMap<>();

    /**
     * The layout of an entity.
     *
     * @param collections the collections that write foreign keys into its rows
     */
    EntityLayout(EntityMapping mapping, List<CollectionMapping> collections) {
        this.mapping = mapping;
        this.collections = List.copyOf(collections);
        Map<String, ColumnSlot> byColumn = slots(mapping, collections);
        slots = List.copyOf(byColumn.values());
        keySlots = mapping.keyColumns().stream()
                .map(column -> slot(byColumn, column.name()))
                .toList();
        BasicMapping version = mapping.version();
        versionSlot = version == null ? null : slot(byColumn, version.column().name());
        uniqueKeys = uniqueKeys(mapping.table(), byColumn);
        lateSlots = slots.stream()
                .filter(slot -> slot.references().stream()
                        .anyMatch(part -> part.reference().settings().lateUpdate()))
                .toList();
        made = slots.stream()
                .filter(slot -> slot.isVersion()
                        || slot.generation().onInsert() != null
                        || slot.generation().onUpdate() != null)
                .toList();
        updateDefaults = slots.stream().anyMatch(slot -> slot.generation().onUpdate() != null && !slot.isVersion());
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.isViewOnly()) {
                continue;
            }
            referenceSlots.put(
                    reference,
                    reference.columns().stream()
                            .map(column -> slot(byColumn, column.name()))
                            .toList());
        }
        for (CollectionMapping collection : collections) {
            referenceSlots.put(
                    collection,
                    collection.targetColumns().stream()
                            .map(column -> slot(byColumn, column.name()))
                            .toList());
        }
    }

    EntityMapping mapping() {
        return mapping;
    }

    Table table() {
        return mapping.table();
    }

    /** All columns that the entity writes, in the table's order. */
    List<ColumnSlot> slots() {
        return slots;
    }

    /** The columns of the key, in key order. */
    List<ColumnSlot> keySlots() {
        return keySlots;
    }

    @Nullable
    ColumnSlot versionSlot() {
        return versionSlot;
    }

    /** Columns whose values a flush makes: objects take them over from their rows. */
    List<ColumnSlot> made() {
        return made;
    }

    /** The foreign key columns that are written by an UPDATE of their own. */
    List<ColumnSlot> lateSlots() {
        return lateSlots;
    }

    /** Whether some columns get a value with each UPDATE. */
    boolean hasUpdateDefaults() {
        return updateDefaults;
    }

    /** What must be unique, the primary key first. */
    List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }

    /** Whether relationships write any of the columns. */
    boolean hasReferences() {
        return !referenceSlots.isEmpty();
    }

    /** The collections that write foreign keys into rows of the entity. */
    List<CollectionMapping> collections() {
        return collections;
    }

    /** The foreign key columns of a relationship, in the order of the referred columns. */
    List<ColumnSlot> slots(RelationshipMapping reference) {
        return referenceSlots.getOrDefault(reference, List.of());
    }

    private static ColumnSlot slot(Map<String, ColumnSlot> slots, String column) {
        ColumnSlot found = slots.get(column);
        if (found == null) {
            throw new IllegalStateException("column " + column + " is not mapped");
        }
        return found;
    }

    private static Map<String, ColumnSlot> slots(EntityMapping mapping, List<CollectionMapping> collections) {
        Map<String, BasicMapping> basics = new LinkedHashMap<>();
        mapping.basics().forEach(basic -> basics.put(basic.column().name(), basic));
        Map<String, List<ReferencePart>> references = new LinkedHashMap<>();
        mapping.references().stream()
                .filter(reference -> !reference.isViewOnly())
                .forEach(reference -> parts(reference, references));
        Map<String, List<KeyPart>> keys = new LinkedHashMap<>();
        collections.forEach(collection -> parts(collection, keys));
        Set<String> key = new LinkedHashSet<>();
        mapping.keyColumns().forEach(column -> key.add(column.name()));
        Map<String, ColumnSlot> slots = new LinkedHashMap<>();
        for (Column<?> column : mapping.table().columns()) {
            String name = column.name();
            BasicMapping basic = basics.get(name);
            List<ReferencePart> parts = references.getOrDefault(name, List.of());
            List<KeyPart> written = keys.getOrDefault(name, List.of());
            if (basic != null || !parts.isEmpty() || !written.isEmpty()) {
                Generation generation = basic == null ? Generation.NONE : Generation.of(basic, column);
                slots.put(
                        name,
                        new ColumnSlot(slots.size(), column, basic, parts, written, key.contains(name), generation));
            }
        }
        return slots;
    }

    private static void parts(ReferenceMapping reference, Map<String, List<ReferencePart>> byColumn) {
        for (int part = 0; part < reference.columns().size(); part++) {
            BasicMapping referred = reference.refersToKey()
                    ? null
                    : basic(
                            reference.target(),
                            reference.referredColumns().get(part).name());
            byColumn.computeIfAbsent(reference.columns().get(part).name(), name -> new ArrayList<>())
                    .add(new ReferencePart(reference, part, referred));
        }
    }

    private static void parts(CollectionMapping collection, Map<String, List<KeyPart>> byColumn) {
        EntityMapping owner = collection.owner();
        boolean byKey = collection.ownerColumns().equals(owner.keyColumns());
        for (int part = 0; part < collection.targetColumns().size(); part++) {
            BasicMapping referred = byKey
                    ? null
                    : basic(owner, collection.ownerColumns().get(part).name());
            byColumn.computeIfAbsent(collection.targetColumns().get(part).name(), name -> new ArrayList<>())
                    .add(new KeyPart(collection, part, referred));
        }
    }

    private static BasicMapping basic(EntityMapping target, String column) {
        for (BasicMapping basic : target.basics()) {
            if (basic.column().name().equals(column)) {
                return basic;
            }
        }
        throw new IllegalStateException("no attribute of " + target + " is mapped to column " + column);
    }

    private static List<UniqueKey> uniqueKeys(Table table, Map<String, ColumnSlot> slots) {
        List<UniqueKey> found = new ArrayList<>();
        if (table.primaryKey() != null) {
            add(found, table.primaryKey().columns(), slots);
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            add(found, unique.columns(), slots);
        }
        for (Index index : table.indexes()) {
            boolean plain = index.parts().stream().allMatch(part -> part.column() != null);
            if (index.unique() && index.where() == null && plain) {
                add(found, index.columns(), slots);
            }
        }
        return List.copyOf(found);
    }

    /** Constraints over columns that the entity does not write are the database's own business. */
    private static void add(List<UniqueKey> found, List<String> columns, Map<String, ColumnSlot> slots) {
        if (slots.keySet().containsAll(columns)) {
            UniqueKey key = new UniqueKey(
                    columns.stream().map(column -> slot(slots, column)).toList());
            if (!found.contains(key)) {
                found.add(key);
            }
        }
    }
}
