package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.orm.runtime.FlushRulesFact;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
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
    private final Table table;
    private final TablePart part;
    private final FlushRulesFact rules;
    private final @Nullable ColumnSlot discriminatorSlot;
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
     * The layout of an entity in one of its tables.
     *
     * @param collections the collections that write foreign keys into its rows
     */
    EntityLayout(EntityMapping mapping, TablePart part, List<CollectionMapping> collections) {
        this.mapping = mapping;
        this.part = part;
        this.rules = FlushRulesFact.of(mapping.description());
        this.table = part.table();
        this.collections = List.copyOf(collections);
        Map<String, ColumnSlot> byColumn = slots(mapping, part, collections);
        slots = List.copyOf(byColumn.values());
        keySlots =
                part.key().stream().map(column -> slot(byColumn, column.name())).toList();
        BasicMapping version = mapping.version();
        versionSlot = version == null || mapping.tableOf(version.column()) != table
                ? null
                : slot(byColumn, version.column().name());
        discriminatorSlot = discriminator(mapping, table, byColumn);
        uniqueKeys = uniqueKeys(table, byColumn);
        lateSlots = slots.stream()
                .filter(slot -> slot.references().stream()
                        .anyMatch(each -> each.reference().settings().lateUpdate()))
                .toList();
        made = slots.stream()
                .filter(slot -> slot.isVersion()
                        || slot.generation().onInsert() != null
                        || slot.generation().onUpdate() != null)
                .toList();
        updateDefaults = slots.stream().anyMatch(slot -> slot.generation().onUpdate() != null && !slot.isVersion());
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.isViewOnly() || !standsIn(mapping, table, reference.columns())) {
                continue;
            }
            referenceSlots.put(
                    reference,
                    reference.columns().stream()
                            .map(column -> slot(byColumn, column.name()))
                            .toList());
        }
        for (CollectionMapping collection : collections) {
            if (!standsIn(mapping, table, collection.targetColumns())) {
                continue;
            }
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
        return table;
    }

    /** Whether the table is joined to another one of the entity, from which its key comes. */
    boolean isJoined() {
        return part.above() != null;
    }

    /** Whether an object may have no row in the table. */
    boolean isOptional() {
        return part.optional();
    }

    /** Whether a DELETE that finds no row is worth a warning. */
    boolean confirmsDeletes() {
        return rules.confirmsDeletes() && !part.optional();
    }

    /** Whether a column that the database fills in comes back with the statement. */
    boolean returns(ColumnSlot slot, MutationKind kind) {
        boolean made = kind == MutationKind.INSERT
                ? slot.generation().insertedByDatabase()
                : slot.generation().updatedByDatabase();
        if (!made || slot.key() || kind == MutationKind.DELETE) {
            return false;
        }
        return slot.isVersion()
                || rules.defaults().equals("ALWAYS")
                || (kind == MutationKind.INSERT && rules.defaults().equals("AUTO"));
    }

    /** The column that says of which class a row is, where no attribute is mapped to it; null otherwise. */
    @Nullable
    ColumnSlot discriminatorSlot() {
        return discriminatorSlot;
    }

    private static boolean standsIn(EntityMapping mapping, Table table, List<Column<?>> columns) {
        return columns.isEmpty() || mapping.tableOf(columns.get(0)) == table;
    }

    private static @Nullable ColumnSlot discriminator(
            EntityMapping mapping, Table table, Map<String, ColumnSlot> slots) {
        Discriminator discriminator = mapping.discriminator();
        if (discriminator == null
                || discriminator.column() == null
                || discriminator.attribute() != null
                || table != mapping.root().table()) {
            return null;
        }
        return slots.get(discriminator.column().name());
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

    /** Whether a flush counts versions in this table; those that the database makes follow changes of its own row only. */
    boolean countsVersions() {
        return versionSlot != null && !versionSlot.generation().updatedByDatabase();
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

    /** What must be unique in some columns; null where the entity does not write them. */
    @Nullable
    UniqueKey uniqueKey(List<String> columns) {
        for (UniqueKey key : uniqueKeys) {
            if (key.columns().equals(columns)) {
                return key;
            }
        }
        return null;
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

    private static Map<String, ColumnSlot> slots(
            EntityMapping mapping, TablePart part, List<CollectionMapping> collections) {
        Table table = part.table();
        Map<String, BasicMapping> basics = new LinkedHashMap<>();
        mapping.basics().stream()
                .filter(basic -> mapping.tableOf(basic.column()) == table)
                .forEach(basic -> basics.put(basic.column().name(), basic));
        Map<String, List<ReferencePart>> references = new LinkedHashMap<>();
        mapping.references().stream()
                .filter(reference -> !reference.isViewOnly() && standsIn(mapping, table, reference.columns()))
                .forEach(reference -> parts(reference, references));
        Map<String, List<KeyPart>> keys = new LinkedHashMap<>();
        collections.stream()
                .filter(collection -> standsIn(mapping, table, collection.targetColumns()))
                .forEach(collection -> parts(collection, keys));
        Set<String> key = new LinkedHashSet<>();
        part.key().forEach(column -> key.add(column.name()));
        String discriminator = discriminatorOf(mapping);
        Map<String, ColumnSlot> slots = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            String name = column.name();
            BasicMapping basic = basics.get(name);
            List<ReferencePart> parts = references.getOrDefault(name, List.of());
            List<KeyPart> written = keys.getOrDefault(name, List.of());
            if (basic != null
                    || !parts.isEmpty()
                    || !written.isEmpty()
                    || name.equals(discriminator)
                    || key.contains(name)) {
                Generation generation = basic == null ? Generation.NONE : Generation.of(basic, column);
                slots.put(
                        name,
                        new ColumnSlot(slots.size(), column, basic, parts, written, key.contains(name), generation));
            }
        }
        return slots;
    }

    private static @Nullable String discriminatorOf(EntityMapping mapping) {
        Discriminator discriminator = mapping.discriminator();
        return discriminator == null || discriminator.column() == null
                ? null
                : discriminator.column().name();
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
            add(found, table, table.primaryKey().columns(), slots);
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            add(found, table, unique.columns(), slots);
        }
        for (Index index : table.indexes()) {
            boolean plain = index.parts().stream().allMatch(part -> part.column() != null);
            if (index.unique() && index.where() == null && plain) {
                add(found, table, index.columns(), slots);
            }
        }
        return List.copyOf(found);
    }

    /** Constraints over columns that the entity does not write are the database's own business, unless these are computed from others. */
    private static void add(List<UniqueKey> found, Table table, List<String> columns, Map<String, ColumnSlot> slots) {
        List<String> written = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (String name : columns) {
            Computed computed = table.column(name).computed();
            if (computed == null || slots.containsKey(name)) {
                written.add(name);
            } else {
                sources.addAll(computed.expression().columnNames());
            }
        }
        if (!written.isEmpty()
                && slots.keySet().containsAll(written)
                && slots.keySet().containsAll(sources)) {
            UniqueKey key = new UniqueKey(
                    written.stream().map(column -> slot(slots, column)).toList(),
                    sources.stream().map(column -> slot(slots, column)).toList());
            if (!found.contains(key)) {
                found.add(key);
            }
        }
    }
}
