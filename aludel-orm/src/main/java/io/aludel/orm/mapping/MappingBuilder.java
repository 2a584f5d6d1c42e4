package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.mapping.EntityMapping.KeySource;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.ComputedFact;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.ServerDefaultFact;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.MetaData;
import io.aludel.sql.Sql;
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
    private final MetaData metadata = new MetaData();
    private final Map<Class<?>, EntityMapping> mappings = new LinkedHashMap<>();
    private final Map<EntityMapping, TableDraft> drafts = new LinkedHashMap<>();
    private final ReferenceBuilder references;

    MappingBuilder(NamingStrategy naming) {
        this.naming = naming;
        this.references = new ReferenceBuilder(naming, this);
    }

    Mappings build(Set<Class<?>> entities) {
        for (Class<?> entity : entities) {
            add(EntityDescription.of(entity));
        }
        mappings.values().forEach(this::attributesAndColumns);
        mappings.values().forEach(references::key);
        mappings.values().forEach(references::owningReferences);
        mappings.values().forEach(references::inverseReferences);
        mappings.values().forEach(this::table);
        CollectionBuilder collections = new CollectionBuilder(naming, this, metadata);
        mappings.values().forEach(collections::owning);
        mappings.values().forEach(collections::mappedByOtherEnd);
        metadata.sortedTables();
        return new Mappings(mappings, metadata);
    }

    private void add(EntityDescription description) {
        if (!description.isEntity()) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    description.type().getName() + " is a mapped superclass, not an entity."
                            + "\n  Give Registry.of(..) the entities that extend it.");
        }
        EntityDescription above = description.superclass();
        while (above != null) {
            if (above.isEntity()) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "entity " + description.name() + " extends entity " + above.name()
                                + "; inheritance between entities is not supported yet."
                                + "\n  Make " + above.name() + " a @MappedSuperclass, or use a relationship.");
            }
            above = above.superclass();
        }
        mappings.put(description.type(), new EntityMapping(description, mappings.size()));
    }

    private void attributesAndColumns(EntityMapping mapping) {
        EntityDescription description = mapping.description();
        String tableName = description.table().isEmpty() ? naming.table(description.name()) : description.table();
        TableDraft draft = new TableDraft(tableName, description.schema());
        drafts.put(mapping, draft);
        List<AttributeMapping> attributes = new ArrayList<>();
        for (AttributeDescription attribute : description.attributes()) {
            attributes.add(map(mapping, attribute, attributes.size(), draft));
        }
        mapping.attributes(attributes);
    }

    private AttributeMapping map(EntityMapping mapping, AttributeDescription attribute, int number, TableDraft draft) {
        if (attribute.kind() == Kind.REFERENCE) {
            return new ReferenceMapping(number, attribute, mapping);
        }
        if (attribute.kind() == Kind.COLLECTION) {
            return new CollectionMapping(number, attribute, mapping);
        }
        Column<?> column = column(attribute);
        draft.column(column, mapping.name() + "." + attribute.name());
        return new BasicMapping(number, attribute, column);
    }

    private Column<?> column(AttributeDescription attribute) {
        String name = attribute.column().isEmpty() ? naming.column(attribute.name()) : attribute.column();
        Column<?> column = Column.of(name, attribute.type());
        boolean required =
                !attribute.isNullable() || attribute.isPrimitive() || attribute.isId() || attribute.isVersion();
        if (required) {
            column = column.notNull();
        }
        if (attribute.isUnique()) {
            column = column.unique();
        }
        ServerDefaultFact serverDefault = attribute.fact(ServerDefaultFact.class);
        if (serverDefault != null) {
            column = column.serverDefault(Sql.literalSql(serverDefault.sql(), attribute.type()));
        }
        ComputedFact computed = attribute.fact(ComputedFact.class);
        if (computed != null) {
            Computed expression = Computed.of(computed.sql());
            column = column.computed(computed.stored() ? expression.persisted(true) : expression);
        }
        if (attribute.isId()) {
            column = column.primaryKey()
                    .autoIncrement(
                            keySource(attribute) == KeySource.DATABASE
                                    ? Column.AutoIncrement.ALWAYS
                                    : Column.AutoIncrement.NEVER);
        }
        return column;
    }

    static KeySource keySource(AttributeDescription attribute) {
        return switch (attribute.generation()) {
            case "" -> KeySource.ASSIGNED;
            case "UUID" -> KeySource.UUID;
            case "AUTO" -> attribute.type().javaType() == java.util.UUID.class ? KeySource.UUID : KeySource.DATABASE;
            default -> KeySource.DATABASE;
        };
    }

    private void table(EntityMapping mapping) {
        TableDraft draft = draft(mapping);
        EntityDescription description = mapping.description();
        draft.primaryKey(mapping.keyColumns());
        description
                .uniqueConstraints()
                .forEach(unique -> draft.unique(unique.name().isEmpty() ? null : unique.name(), unique.columns()));
        description.indexes().forEach(index -> draft.index(IndexFacts.parse(index)));
        mapping.table(draft.build(metadata));
    }

    TableDraft draft(EntityMapping mapping) {
        TableDraft draft = drafts.get(mapping);
        if (draft == null) {
            throw new IllegalStateException("no table for " + mapping);
        }
        return draft;
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
