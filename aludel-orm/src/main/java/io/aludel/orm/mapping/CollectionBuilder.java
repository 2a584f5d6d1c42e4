package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.ElementAttribute;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.JoinColumnDescription;
import io.aludel.orm.runtime.JoinConditionFact;
import io.aludel.orm.runtime.OrderColumnFact;
import io.aludel.orm.runtime.ReferencesFact;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps to-manys: finds the foreign key of the other end, or makes the table of links. */
final class CollectionBuilder {
    private final NamingStrategy naming;
    private final MappingBuilder builder;
    private final MetaData metadata;
    private final ReferenceBuilder references;

    CollectionBuilder(NamingStrategy naming, MappingBuilder builder, MetaData metadata, ReferenceBuilder references) {
        this.references = references;
        this.naming = naming;
        this.builder = builder;
        this.metadata = metadata;
    }

    /** Collections that write a foreign key in the table of their elements: they give that table its columns. */
    void byForeignKey(EntityMapping mapping) {
        for (CollectionMapping collection : own(mapping)) {
            EntityMapping target = builder.target(mapping, collection.description());
            collection.complete(target);
            AttributeDescription description = collection.description();
            if (target.isRowOfCollection()) {
                RowSecurities.of(mapping).forEach(builder.draft(target)::element);
            }
            if (description.mappedBy().isEmpty()
                    && !description.isManyToMany()
                    && !description.joinColumns().isEmpty()) {
                references.foreignKeyInTarget(collection, target);
            }
        }
    }

    /** Collections that write their own rows: those with a table of links. */
    void owning(EntityMapping mapping) {
        for (CollectionMapping collection : own(mapping)) {
            EntityMapping target = builder.target(mapping, collection.description());
            if (collection.description().mappedBy().isEmpty()
                    && collection.targetColumns().isEmpty()
                    && (collection.description().isManyToMany()
                            || collection.description().fact(JoinConditionFact.class) == null)) {
                collection.byLinks(links(collection, target));
            }
            collection.orderBy(orderBy(collection, target));
        }
    }

    /** Those that no superclass has mapped already. */
    private static List<CollectionMapping> own(EntityMapping mapping) {
        return Stream.concat(mapping.collections().stream(), mapping.valueCollections().stream())
                .filter(collection -> collection.owner() == mapping)
                .toList();
    }

    /** Collections whose rows the attribute at the other end writes. */
    void mappedByOtherEnd(EntityMapping mapping) {
        for (CollectionMapping collection : own(mapping)) {
            AttributeDescription description = collection.description();
            if (description.mappedBy().isEmpty()) {
                continue;
            }
            EntityMapping target = collection.target();
            if (description.isManyToMany()) {
                CollectionMapping otherEnd = otherEnd(collection, target);
                LinkTable links = otherEnd.link();
                if (links == null) {
                    throw new MappingException(
                            ErrorCode.MAPPING,
                            collection + " is mapped by " + otherEnd + ", which has no table of links itself."
                                    + "\n  Remove mappedBy at one end.");
                }
                collection.byLinks(links.reversed());
                collection.inverse(otherEnd);
                otherEnd.inverse(collection);
            } else {
                ReferenceMapping otherEnd =
                        ReferenceBuilder.otherEnd(collection.toString(), target, description.mappedBy());
                collection.byForeignKey(otherEnd.columns(), otherEnd.referredColumns(), otherEnd);
            }
        }
    }

    private static CollectionMapping otherEnd(CollectionMapping collection, EntityMapping target) {
        String name = collection.description().mappedBy();
        int number = target.description().number(name);
        if (number >= 0 && target.attribute(number) instanceof CollectionMapping otherEnd) {
            return otherEnd;
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                collection + " is mapped by '" + name + "', but " + target + " has no collection of that name."
                        + Suggestions.didYouMean(name, target.description().attributeNames()));
    }

    private LinkTable links(CollectionMapping collection, EntityMapping target) {
        AttributeDescription description = collection.description();
        EntityMapping owner = collection.owner();
        String name = description.linkTable().isEmpty()
                ? naming.linkTable(owner.table().name(), target.table().name())
                : description.linkTable();
        String schema = description.linkSchema().isEmpty() ? null : description.linkSchema();
        List<Column<?>> ownerColumns = columns(owner, owner.name(), description.linkColumns());
        String targetName = owner == target ? singular(description.name()) : target.name();
        List<Column<?>> targetColumns = columns(target, targetName, description.linkInverseColumns());
        String fullName = schema == null ? name : schema + "." + name;
        if (metadata.contains(fullName)) {
            return existing(collection, metadata.table(fullName), ownerColumns, targetColumns);
        }
        List<TableElement> elements = new ArrayList<>();
        elements.addAll(ownerColumns);
        elements.addAll(targetColumns);
        elements.add(new PrimaryKey(null, names(ownerColumns, targetColumns)));
        ReferencesFact said = description.fact(ReferencesFact.class);
        elements.add(foreignKey(ownerColumns, owner, said));
        elements.add(foreignKey(targetColumns, target, said));
        elements.addAll(RowSecurities.of(owner, target));
        Table table = Table.of(metadata, schema, name, null, elements);
        return new LinkTable(table, attached(table, ownerColumns), attached(table, targetColumns));
    }

    /** A table of links that an entity maps too, or that two collections share. */
    private static LinkTable existing(
            CollectionMapping collection, Table table, List<Column<?>> ownerColumns, List<Column<?>> targetColumns) {
        for (Column<?> column : ownerColumns) {
            require(collection, table, column);
        }
        for (Column<?> column : targetColumns) {
            require(collection, table, column);
        }
        return new LinkTable(table, attached(table, ownerColumns), attached(table, targetColumns));
    }

    private static void require(CollectionMapping collection, Table table, Column<?> column) {
        if (!table.hasColumn(column.name())) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    collection + " uses table '" + table + "' for its links, which has no column '" + column.name()
                            + "'.\n  Name the columns with @JoinTable(joinColumns = .., inverseJoinColumns = ..).");
        }
    }

    private static List<Column<?>> attached(Table table, List<Column<?>> drafts) {
        List<Column<?>> found = new ArrayList<>();
        drafts.forEach(draft -> found.add(table.column(draft.name())));
        return found;
    }

    private List<Column<?>> columns(EntityMapping entity, String name, List<JoinColumnDescription> said) {
        List<Column<?>> columns = new ArrayList<>();
        for (int index = 0; index < entity.keyColumns().size(); index++) {
            Column<?> key = entity.keyColumns().get(index);
            String given = index < said.size() ? said.get(index).name() : "";
            columns.add(Column.of(given.isEmpty() ? naming.linkColumn(name, key.name()) : given, key.type())
                    .notNull());
        }
        return columns;
    }

    /** Both keys of a table of links do the same when rows are deleted; each has a name of its own. */
    private static ForeignKey foreignKey(
            List<Column<?>> columns, EntityMapping referred, @Nullable ReferencesFact said) {
        ForeignKey key = ForeignKey.of(
                        columns.stream().map(Column::name).toList(),
                        referred.table().name(),
                        referred.keyColumns().stream().map(Column::name).toList())
                .inSchema(referred.table().schema());
        return said == null
                ? key
                : key.onDelete(ReferentialAction.valueOf(said.onDelete().name()))
                        .onUpdate(ReferentialAction.valueOf(said.onUpdate().name()));
    }

    private static List<String> names(List<Column<?>> first, List<Column<?>> second) {
        List<String> names = new ArrayList<>();
        first.forEach(column -> names.add(column.name()));
        second.forEach(column -> names.add(column.name()));
        return names;
    }

    private static String singular(String plural) {
        return plural.endsWith("s") && plural.length() > 1 ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static List<CollectionMapping.OrderBy> orderBy(CollectionMapping collection, EntityMapping target) {
        String clause = collection.description().orderBy();
        OrderColumnFact position = collection.description().fact(OrderColumnFact.class);
        if (clause.isEmpty() && position != null && !collection.holdsValues()) {
            EntityDescription elements = target.description();
            int number = new ElementAttribute(position.attribute()).number(elements);
            clause = elements.attributes().get(number).name();
        }
        if (clause.isEmpty()) {
            return List.of();
        }
        List<CollectionMapping.OrderBy> terms = new ArrayList<>();
        for (String term : clause.split(",", -1)) {
            String[] words = term.strip().split("\\s+", -1);
            boolean descending =
                    words.length > 1 && words[1].toUpperCase(Locale.ROOT).equals("DESC");
            BasicMapping basic = target.column(words[0]);
            if (basic == null) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        collection + " is ordered by '" + words[0] + "', which is no basic attribute of " + target
                                + ".");
            }
            terms.add(new CollectionMapping.OrderBy(target.columnOf(basic), descending));
        }
        return terms;
    }
}
