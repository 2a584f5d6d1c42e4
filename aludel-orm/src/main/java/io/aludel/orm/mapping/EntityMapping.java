package io.aludel.orm.mapping;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.Suggestions;
import io.aludel.orm.runtime.CollectionRowFact;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.EntityModel;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.RelationshipModel;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an entity meets its table. Immutable once the mapping is complete, safe for use by many threads. */
public final class EntityMapping implements EntityModel {
    private final EntityDescription description;
    private final int ordinal;
    private @Nullable Mappings mappings;
    private AttributeMapping[] attributes = new AttributeMapping[0];
    private @Nullable Table table;
    private TableParts parts = TableParts.NONE;
    private @Nullable EntityRows rows;
    private KeyMapping key = KeyMapping.NONE;
    private KeySource keySource = KeySource.ASSIGNED;
    private AttributeKinds kinds = AttributeKinds.NONE;
    private final MappedNames names;
    private @Nullable Lineage lineage;
    private EntityMapping root = this;
    private @Nullable BasicMapping tenant;
    private @Nullable SoftDeletion softDeletion;

    EntityMapping(EntityDescription description, int ordinal) {
        this.description = description;
        this.ordinal = ordinal;
        this.names = new MappedNames(description);
    }

    void attributes(List<AttributeMapping> all) {
        attributes = all.toArray(AttributeMapping[]::new);
        kinds = AttributeKinds.of(all);
    }

    void key(KeyMapping keyMapping, KeySource source) {
        key = keyMapping;
        keySource = source;
    }

    void table(Table mapped) {
        table = mapped;
        parts(HierarchyBuilder.parts(this));
    }

    void rows(EntityRows from) {
        rows = from;
    }

    void parts(List<TablePart> all) {
        parts = TableParts.of(all);
    }

    void lineage(Lineage place) {
        lineage = place;
        root = place.hierarchy().isTablePerClass() ? this : place.hierarchy().root();
    }

    @Override
    public EntityDescription description() {
        return description;
    }

    @Override
    public boolean needsOldValue(int attribute) {
        return kinds.needsOldValue()[attribute];
    }

    @Override
    public RelationshipModel relationships() {
        return new RelationshipStatements(this);
    }

    /** Whether this is no entity, but the rows of an element collection. */
    public boolean isRowOfCollection() {
        return description.fact(CollectionRowFact.class) != null;
    }

    /** Whether rows of an element collection can be told apart. */
    public boolean isKeyedRow() {
        return isRowOfCollection() && !ElementNames.isWithoutKey(this);
    }

    /** All mappings of the registry. */
    public Mappings mappings() {
        return requireNonNull(mappings, "the mapping is not complete");
    }

    void complete(Mappings all) {
        mappings = all;
        tenant = TenantColumn.of(this);
        softDeletion = SoftDeletion.of(this);
    }

    /** The mapping of an object's class. */
    public static EntityMapping of(InstanceState state) {
        return (EntityMapping) state.model();
    }

    /** Whether an object holds nothing any more, not even its key, so that it is read again as a whole. */
    public static boolean isExpired(InstanceState state) {
        return !of(state).key().isLoaded(state);
    }

    /** The entity's place among all entities of its registry. */
    public int ordinal() {
        return ordinal;
    }

    /** The entity's name. */
    public String name() {
        return description.name();
    }

    /** The entity's class. */
    public Class<?> type() {
        return description.type();
    }

    /** The table with the entity's own attributes. */
    public Table table() {
        return requireNonNull(table, "the mapping is not complete");
    }

    /** The tables over which an object is spread, the root's first; most entities have one. */
    public List<Table> tables() {
        return parts.tables();
    }

    /** The same with their keys, and how they hang together. */
    public List<TablePart> parts() {
        return parts.parts();
    }

    /** The part with the entity's own table. */
    public TablePart own() {
        return part(table());
    }

    /** The part with one of the entity's tables. */
    public TablePart part(Table of) {
        return parts.with(of, this);
    }

    /** The table that has a column. */
    public Table tableOf(Column<?> column) {
        return parts.tableOf(column, table());
    }

    /** Whether the entity stands for more than a whole table: a join, some of the rows, or a query. */
    public boolean isMoreThanTable() {
        return lineage != null || parts.parts().size() > 1 || (rows != null && rows.isInline());
    }

    /** From where its rows come; null when they stand in its tables. */
    public @Nullable EntityRows rows() {
        return rows;
    }

    /** Whether its rows are never written. */
    public boolean isReadOnly() {
        return rows != null;
    }

    /** The entity's place in its hierarchy; null when it neither extends an entity nor is extended. */
    public @Nullable Lineage lineage() {
        return lineage;
    }

    /** What tells of which class of its hierarchy a row is, or null. */
    public @Nullable Discriminator discriminator() {
        return lineage == null ? null : lineage.hierarchy().discriminator();
    }

    /** The nearest entity above, or null. */
    public @Nullable EntityMapping parent() {
        return lineage == null ? null : lineage.parent();
    }

    /** The entity of this hierarchy that has declared an attribute, or a mapped superclass of it. */
    public EntityMapping declaring(AttributeMapping attribute) {
        EntityMapping declaring = this;
        if (lineage != null) {
            for (EntityMapping above = lineage.parent(); above != null; above = above.parent()) {
                if (attribute.number() < above.attributeCount()) {
                    declaring = above;
                }
            }
        }
        return declaring;
    }

    /** The column of an attribute; of the key that in the entity's own table. */
    public Column<?> columnOf(BasicMapping basic) {
        boolean joined = lineage != null && !lineage.hierarchy().isTablePerClass();
        int part = joined ? root.keyColumns().indexOf(basic.column()) : -1;
        return part < 0 ? basic.column() : keyColumns().get(part);
    }

    /** Whether rows of its table are joined to those of the root's. */
    public boolean isJoined() {
        return table() != root.table()
                && lineage != null
                && !lineage.hierarchy().isTablePerClass();
    }

    /** The entity whose key identifies objects of this one: the root of its hierarchy, or itself. */
    public EntityMapping root() {
        return root;
    }

    /** Whether this is an entity or extends it. */
    public boolean isA(EntityMapping other) {
        return this == other || (lineage != null && other.type().isAssignableFrom(type()));
    }

    /** The key. */
    public KeyMapping key() {
        return key;
    }

    /** The columns of the key. */
    public List<Column<?>> keyColumns() {
        return key.columns();
    }

    /** Where the key of a new row comes from. */
    public KeySource keySource() {
        return keySource;
    }

    /** The attribute that says to which tenant a row belongs, or null. */
    public @Nullable BasicMapping tenant() {
        return tenant;
    }

    /** How a row says that it is deleted; null when its row is deleted. */
    public @Nullable SoftDeletion softDeletion() {
        return softDeletion;
    }

    /** The version counter, or null. */
    public @Nullable BasicMapping version() {
        return kinds.version();
    }

    /** An attribute by number. */
    public AttributeMapping attribute(int number) {
        return attributes[number];
    }

    /** How many attributes each entity has, from the root of the hierarchy down to this one. */
    public List<Integer> levels() {
        List<Integer> levels = new ArrayList<>();
        for (EntityMapping level = this; level != null; level = level.parent()) {
            levels.add(0, level.attributes.length);
        }
        return levels;
    }

    /** How many attributes an object of this entity can have, subclasses included. */
    public int widest() {
        int widest = attributes.length;
        if (lineage != null) {
            for (EntityMapping member : lineage.hierarchy().members()) {
                widest = Math.max(widest, member.attributes.length);
            }
        }
        return widest;
    }

    /** How many attributes there are. */
    public int attributeCount() {
        return attributes.length;
    }

    /**
     * An attribute by name.
     *
     * @throws InvalidRequestException when there is none; the message names the nearest
     */
    public AttributeMapping attribute(String name) {
        int number = number(name);
        if (number < 0) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "entity " + name() + " has no attribute '" + name + "'."
                            + Suggestions.didYouMean(name, description.attributeNames())
                            + "\n  It has " + String.join(", ", description.attributeNames()) + ".");
        }
        return attributes[number];
    }

    /**
     * What is mapped to a column, by the path to it: {@code name}, {@code address.street}; null when the path leads to something else.
     *
     * @throws InvalidRequestException when there is no attribute where the path begins
     */
    public @Nullable BasicMapping column(String path) {
        AttributePath way = AttributePath.of(path);
        AttributeMapping first = attribute(way.attribute());
        if (first instanceof BasicMapping basic) {
            return way.isAttribute() ? basic : null;
        }
        return first instanceof CompositeMapping composite ? composite.component(way.rest()) : null;
    }

    /** The value of several columns at the end of a path: {@code address}, {@code address.position}; null when there is something else. */
    public @Nullable CompositeMapping composite(String path) {
        AttributePath way = AttributePath.of(path);
        int number = number(way.attribute());
        return number >= 0 && attributes[number] instanceof CompositeMapping composite
                ? way.isAttribute() ? composite : composite.within(way.rest())
                : null;
    }

    private int number(String attribute) {
        return description.number(names.synonyms().getOrDefault(attribute, attribute));
    }

    /** Synonyms and hybrids. */
    public MappedNames names() {
        return names;
    }

    /** What is mapped to a column: an attribute, or a component of one, before a to-one; null when nothing is. */
    public @Nullable AttributeMapping attribute(Column<?> column) {
        for (BasicMapping basic : kinds.basics()) {
            if (columnOf(basic) == column || basic.column() == column) {
                return basic;
            }
        }
        return kinds.references().stream()
                .filter(reference -> reference.columns().contains(column))
                .findFirst()
                .orElse(null);
    }

    /** The attributes that the database computes. */
    public List<ExpressionMapping> expressions() {
        return kinds.expressions();
    }

    /** The attributes whose values come with the row: from one column each, from several, or computed. */
    public List<ValueMapping> values() {
        return kinds.values();
    }

    /** What is mapped to a column: attributes with one column, and the components of those with several. */
    public List<BasicMapping> basics() {
        return kinds.basics();
    }

    /** The to-ones. */
    public List<ReferenceMapping> references() {
        return kinds.references();
    }

    /** The collections of values in tables of their own. */
    public List<CollectionMapping> valueCollections() {
        return kinds.valueCollections();
    }

    /** The to-manys: collections of entities. */
    public List<CollectionMapping> collections() {
        return kinds.collections();
    }

    /** The key of an object as it is now; null when part of it is missing. */
    public @Nullable Object keyOf(ManagedEntity entity) {
        return key.of(entity);
    }

    @Override
    public String toString() {
        return name();
    }
}
