package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.CollectionRowFact;
import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/** Names what annotations do not name, in tables of element collections after the collection. Immutable. */
final class ElementNames {
    private final NamingStrategy naming;

    ElementNames(NamingStrategy naming) {
        this.naming = naming;
    }

    private static @Nullable CollectionRowFact fact(EntityMapping mapping) {
        return mapping.description().fact(CollectionRowFact.class);
    }

    /** Whether nothing tells the rows of a table apart. */
    static boolean isWithoutKey(EntityMapping mapping) {
        CollectionRowFact fact = fact(mapping);
        return fact != null && !fact.keyed();
    }

    String table(EntityMapping mapping) {
        CollectionRowFact fact = fact(mapping);
        if (fact == null) {
            return naming.table(mapping.name());
        }
        String owner = mapping.name().substring(0, mapping.name().lastIndexOf('.'));
        return naming.linkTable(naming.table(owner), naming.column(fact.attribute()));
    }

    String column(EntityMapping mapping, AttributeDescription attribute) {
        CollectionRowFact fact = fact(mapping);
        boolean ofRow = fact != null && mapping.description().attributes().contains(attribute);
        if (fact == null || !ofRow) {
            return naming.column(attribute.name());
        }
        return switch (attribute.name()) {
            case CollectionRowFact.KEY -> naming.column(fact.attribute() + "Key");
            case CollectionRowFact.POSITION -> naming.column(fact.attribute() + "Order");
            default -> naming.column(fact.attribute());
        };
    }

    String joinColumn(EntityMapping mapping, AttributeDescription reference, EntityMapping target, Column<?> referred) {
        return fact(mapping) == null
                ? naming.joinColumn(reference.name(), referred.name())
                : naming.linkColumn(target.name(), referred.name());
    }
}
