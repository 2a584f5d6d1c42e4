package io.aludel.orm.mapping;

import io.aludel.orm.runtime.ActiveHistoryFact;
import io.aludel.orm.runtime.SingleParentFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an entity by their kinds. Immutable but for its array, which nobody changes.
 *
 * @param references the to-ones
 * @param collections the to-manys
 * @param valueCollections the collections of values
 * @param values what comes with the row
 * @param basics what is mapped to one column each
 * @param expressions what the database computes
 * @param version the version, or null
 * @param needsOldValue for each number whether the old value is loaded before it is replaced
 */
record AttributeKinds(
        List<ReferenceMapping> references,
        List<CollectionMapping> collections,
        List<CollectionMapping> valueCollections,
        List<ValueMapping> values,
        List<BasicMapping> basics,
        List<ExpressionMapping> expressions,
        @Nullable BasicMapping version,
        boolean[] needsOldValue) {
    static final AttributeKinds NONE = of(List.of());

    static AttributeKinds of(List<AttributeMapping> all) {
        List<ReferenceMapping> references = new ArrayList<>();
        List<CollectionMapping> collections = new ArrayList<>();
        List<CollectionMapping> elements = new ArrayList<>();
        List<ValueMapping> values = new ArrayList<>();
        List<BasicMapping> basics = new ArrayList<>();
        List<ExpressionMapping> expressions = new ArrayList<>();
        BasicMapping version = null;
        boolean[] needsOldValue = new boolean[all.size()];
        for (AttributeMapping attribute : all) {
            needsOldValue[attribute.number()] = needsOldValue(attribute);
            if (attribute instanceof ReferenceMapping reference) {
                references.add(reference);
            } else if (attribute instanceof CollectionMapping collection) {
                (collection.holdsValues() ? elements : collections).add(collection);
            } else if (attribute instanceof BasicMapping basic) {
                values.add(basic);
                basics.add(basic);
                version = basic.description().isVersion() ? basic : version;
            } else if (attribute instanceof CompositeMapping composite) {
                values.add(composite);
                basics.addAll(composite.components());
            } else if (attribute instanceof ExpressionMapping expression) {
                values.add(expression);
                expressions.add(expression);
            }
        }
        return new AttributeKinds(
                List.copyOf(references),
                List.copyOf(collections),
                List.copyOf(elements),
                List.copyOf(values),
                List.copyOf(basics),
                List.copyOf(expressions),
                version,
                needsOldValue);
    }

    /** The row is found by it, or the annotations ask for it. What a flush needs beyond that it loads itself. */
    private static boolean needsOldValue(AttributeMapping attribute) {
        boolean findsRow = attribute instanceof BasicMapping basic
                && (basic.description().isId() || basic.description().isVersion());
        return findsRow
                || attribute.description().fact(ActiveHistoryFact.class) != null
                || attribute.description().fact(SingleParentFact.class) != null;
    }
}
