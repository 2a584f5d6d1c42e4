package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.ColumnTextFact;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.ExpressionFact;
import io.aludel.orm.runtime.GivenTableFact;
import io.aludel.orm.runtime.QueryExpressionFact;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the mappings of a set of entities, in passes: attributes and plain columns, keys, to-ones, tables, collections. Single use,
 * one thread.
 */
final class MappingBuilder {
    private final NamingStrategy naming;
    private final MetaData metadata;
    private final Map<Class<?>, EntityMapping> mappings = new LinkedHashMap<>();
    private final Map<EntityMapping, TableDraft> drafts = new LinkedHashMap<>();
    private final ElementNames names;
    private final ColumnBuilder columns;
    private final ReferenceBuilder references;
    private final HierarchyBuilder hierarchies;
    private final SecondaryTables secondaries = new SecondaryTables();

    MappingBuilder(NamingStrategy naming) {
        this.naming = naming;
        this.metadata = new MetaData(naming.constraints());
        this.names = new ElementNames(naming);
        this.columns = new ColumnBuilder(naming, this);
        this.references = new ReferenceBuilder(naming, this);
        this.hierarchies = new HierarchyBuilder(naming, this);
    }

    Mappings build(Set<Class<?>> entities) {
        for (Class<?> entity : entities) {
            add(EntityDescription.of(entity));
        }
        hierarchies.lineages(mappings);
        mappings.values().forEach(this::attributesAndColumns);
        mappings.values().forEach(references::key);
        mappings.values().forEach(references::owningReferences);
        mappings.values().forEach(references::inverseReferences);
        CollectionBuilder collections = new CollectionBuilder(naming, this, metadata, references);
        mappings.values().forEach(collections::byForeignKey);
        mappings.values().forEach(this::table);
        mappings.values().forEach(collections::owning);
        mappings.values().forEach(collections::mappedByOtherEnd);
        mappings.values().forEach(this::conditions);
        Mappings all = new Mappings(mappings, metadata);
        mappings.values().forEach(mapping -> mapping.complete(all));
        TablePolicies.of(all).rowSecurity().forEach(metadata::add);
        return all;
    }

    private void conditions(EntityMapping mapping) {
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.owner() == mapping) {
                reference.complete(JoinExpression.of(reference, this::mapped));
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            if (collection.owner() == mapping) {
                collection.complete(JoinExpression.of(collection, this::mapped));
            }
        }
    }

    private EntityMapping mapped(Class<?> type) {
        EntityMapping mapping = mappings.get(type);
        if (mapping == null) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    "a condition uses " + type.getName() + ", which is not in this registry."
                            + "\n  Give it to Registry.of(..) too.");
        }
        return mapping;
    }

    private void add(EntityDescription description) {
        if (!description.isEntity()) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    description.type().getName() + " is a mapped superclass, not an entity."
                            + "\n  Give Registry.of(..) the entities that extend it.");
        }
        EntityDescription above = HierarchyBuilder.above(description);
        if (above != null) {
            add(above);
        }
        mappings.computeIfAbsent(description.type(), missing -> new EntityMapping(description, mappings.size()));
        for (AttributeDescription attribute : description.attributes()) {
            if (attribute.kind() == Kind.ELEMENTS && !mappings.containsKey(attribute.target())) {
                add(EntityDescription.of(attribute.target()));
            }
        }
    }

    private void attributesAndColumns(EntityMapping mapping) {
        EntityDescription description = mapping.description();
        TableDraft draft = newDraft(mapping);
        drafts.put(mapping, draft);
        secondaries.begin(mapping);
        List<AttributeMapping> attributes = new ArrayList<>(inherited(mapping));
        for (AttributeDescription attribute : description
                .attributes()
                .subList(attributes.size(), description.attributes().size())) {
            attributes.add(map(mapping, attribute, attributes.size(), draft));
        }
        mapping.attributes(attributes);
        Lineage lineage = mapping.lineage();
        if (lineage != null && lineage.parent() == null) {
            hierarchies.discriminator(lineage.hierarchy());
        }
    }

    private TableDraft newDraft(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        if (lineage != null && lineage.sharesTable() && lineage.parent() != null) {
            return draft(lineage.parent());
        }
        EntityDescription description = mapping.description();
        GivenTableFact given = description.fact(GivenTableFact.class);
        if (given != null) {
            return new TableDraft(given.table().get().copyTo(metadata));
        }
        String tableName = description.table().isEmpty() ? names.table(mapping) : description.table();
        return new TableDraft(tableName, description.schema());
    }

    /** The attributes that an entity has in common with its superclass, columns included. */
    private static List<AttributeMapping> inherited(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        EntityMapping parent = mapping.parent();
        List<AttributeMapping> attributes = new ArrayList<>();
        if (lineage != null && parent != null && !lineage.hierarchy().isTablePerClass()) {
            for (int number = 0; number < parent.attributeCount(); number++) {
                attributes.add(parent.attribute(number));
            }
        }
        return attributes;
    }

    private AttributeMapping map(EntityMapping mapping, AttributeDescription attribute, int number, TableDraft draft) {
        if (attribute.kind() == Kind.REFERENCE) {
            return new ReferenceMapping(number, attribute, mapping);
        }
        if (attribute.kind() == Kind.COLLECTION || attribute.kind() == Kind.ELEMENTS) {
            return new CollectionMapping(number, attribute, mapping);
        }
        if (attribute.fact(ExpressionFact.class) != null || attribute.fact(QueryExpressionFact.class) != null) {
            return new ExpressionMapping(number, attribute);
        }
        CompositeBuilder.Columns columns = new CompositeBuilder.Columns() {
            @Override
            public Column<?> make(AttributeDescription value) {
                TableDraft table = secondaries.of(mapping, value, draft);
                checks(value, table);
                return MappingBuilder.this.columns.make(value, mapping, table != draft);
            }

            @Override
            public Column<?> place(AttributeDescription value, Column<?> column, String attributeName) {
                TableDraft table = secondaries.of(mapping, value, draft);
                return MappingBuilder.this.place(column, mapping, attributeName, table, table != draft);
            }
        };
        if (attribute.kind() == Kind.EMBEDDED) {
            return new CompositeBuilder(columns).build(number, attribute);
        }
        Column<?> column = columns.place(attribute, columns.make(attribute), attribute.name());
        return new BasicMapping(number, attribute, column);
    }

    /** Conditions of columns stand with those of the table: not every database takes their names elsewhere. */
    private static void checks(AttributeDescription attribute, TableDraft draft) {
        ColumnTextFact text = attribute.fact(ColumnTextFact.class);
        if (text != null) {
            for (ColumnTextFact.Check check : text.checks()) {
                draft.check(new CheckConstraint(check.name().isEmpty() ? null : check.name(), new RawSql(check.sql())));
            }
        }
    }

    private Column<?> place(
            Column<?> column, EntityMapping mapping, String attribute, TableDraft draft, boolean further) {
        Lineage lineage = mapping.lineage();
        if (lineage != null && lineage.sharesTable() && !further) {
            return draft.sharedColumn(column, mapping.name() + "." + attribute, isOfSibling(column, mapping));
        }
        return draft.column(column, mapping.name() + "." + attribute);
    }

    /** Whether a column of the shared table belongs to classes that are neither above this one nor itself. */
    private boolean isOfSibling(Column<?> column, EntityMapping mapping) {
        for (EntityMapping above = mapping.parent(); above != null; above = above.parent()) {
            for (BasicMapping basic : above.basics()) {
                if (basic.column().name().equals(column.name())) {
                    return false;
                }
            }
        }
        String first = draft(mapping).attribute(column.name());
        return first != null && !first.startsWith(mapping.name() + ".");
    }

    private void table(EntityMapping mapping) {
        ownTable(mapping);
        List<TablePart> further = secondaries.build(mapping, mapping.own(), draft(mapping), metadata);
        if (!further.isEmpty()) {
            List<TablePart> all = new ArrayList<>(mapping.parts());
            all.addAll(further);
            mapping.parts(all);
        }
    }

    private void ownTable(EntityMapping mapping) {
        TableDraft draft = draft(mapping);
        EntityMapping parent = mapping.parent();
        Lineage lineage = mapping.lineage();
        EntityRows rows = EntityRows.of(mapping.description(), draft.name());
        if (rows != null) {
            mapping.rows(rows);
            mapping.table(draft.buildAlone());
        } else if (parent != null && draft(parent) == draft) {
            mapping.table(parent.table());
        } else if (lineage != null && lineage.hierarchy().isTablePerClass() && HierarchyBuilder.isAbstract(mapping)) {
            mapping.table(draft.buildAlone());
        } else {
            EntityDescription description = mapping.description();
            if (!ElementNames.isWithoutKey(mapping)) {
                draft.primaryKey(mapping.keyColumns());
            }
            description
                    .uniqueConstraints()
                    .forEach(unique -> draft.unique(unique.name().isEmpty() ? null : unique.name(), unique.columns()));
            description.indexes().forEach(index -> draft.index(IndexFacts.parse(index)));
            LivingUniques.add(mapping, draft);
            TableText.add(description, draft);
            RowSecurities.of(mapping).forEach(draft::element);
            mapping.table(draft.build(metadata));
        }
    }

    /** The table with the columns of an attribute. */
    TableDraft draft(EntityMapping mapping, AttributeDescription attribute) {
        return secondaries.of(mapping, attribute, draft(mapping));
    }

    SecondaryTables secondaries() {
        return secondaries;
    }

    TableDraft draft(EntityMapping mapping) {
        TableDraft draft = drafts.get(mapping);
        if (draft == null) {
            throw new IllegalStateException("no table for " + mapping);
        }
        return draft;
    }

    HierarchyBuilder hierarchies() {
        return hierarchies;
    }

    EntityMapping target(EntityMapping owner, AttributeDescription relationship) {
        EntityMapping target = mappings.get(relationship.target());
        if (target == null) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    owner.name() + "." + relationship.name() + " refers to "
                            + relationship.target().getName() + ", which is not in this registry."
                            + "\n  Give it to Registry.of(..) too.");
        }
        return target;
    }
}
