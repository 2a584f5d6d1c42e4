package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.ElementAttribute;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.JoinConditionFact;
import io.aludel.orm.runtime.OrderColumnFact;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps to-manys: finds the foreign key of the other end, or has the table of links made. */
final class CollectionBuilder {
    private final MappingBuilder builder;
    private final ReferenceBuilder references;
    private final LinkTableBuilder links;

    CollectionBuilder(NamingStrategy naming, MappingBuilder builder, MetaData metadata, ReferenceBuilder references) {
        this.builder = builder;
        this.references = references;
        this.links = new LinkTableBuilder(naming, metadata);
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
                CollectionMapping above = above(collection);
                if (above == null) {
                    references.foreignKeyInTarget(collection, target);
                } else {
                    collection.byForeignKey(above.targetColumns(), mapping.keyColumns(), null);
                }
            }
        }
    }

    /** The same collection of the class above, where each class has a table of its own: its rows are those of both. */
    private static @Nullable CollectionMapping above(CollectionMapping collection) {
        EntityMapping parent = collection.owner().parent();
        if (parent == null || collection.number() >= parent.attributeCount()) {
            return null;
        }
        return parent.attribute(collection.number()) instanceof CollectionMapping above ? above : null;
    }

    /** Collections that write their own rows: those with a table of links. */
    void owning(EntityMapping mapping) {
        for (CollectionMapping collection : own(mapping)) {
            EntityMapping target = builder.target(mapping, collection.description());
            if (collection.description().mappedBy().isEmpty()
                    && collection.targetColumns().isEmpty()
                    && (collection.description().isManyToMany()
                            || collection.description().fact(JoinConditionFact.class) == null)) {
                CollectionMapping above = above(collection);
                LinkTable shared = above == null ? null : above.link();
                collection.byLinks(shared == null ? links.of(collection, target) : shared);
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
                collection.byForeignKey(otherEnd.columns(), referredInOwner(collection, otherEnd), otherEnd);
            }
        }
    }

    /** The columns to which the other end refers; where each class has a table of its own, those of the owner's. */
    private static List<Column<?>> referredInOwner(CollectionMapping collection, ReferenceMapping otherEnd) {
        EntityMapping owner = collection.owner();
        Lineage lineage = owner.lineage();
        if (lineage == null || !lineage.hierarchy().isTablePerClass() || owner == otherEnd.target()) {
            return otherEnd.referredColumns();
        }
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> referred : otherEnd.referredColumns()) {
            columns.add(owner.table().column(referred.name()));
        }
        return columns;
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
                                + ".\n  Order by attributes with a column each, as in @OrderBy(\"name desc, id\").");
            }
            terms.add(new CollectionMapping.OrderBy(target.columnOf(basic), descending));
        }
        return terms;
    }
}
