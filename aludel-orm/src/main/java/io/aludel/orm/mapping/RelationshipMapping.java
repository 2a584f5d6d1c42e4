package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Cascade;

/** What references and collections have in common. */
public sealed interface RelationshipMapping permits ReferenceMapping, CollectionMapping {
    /** The entity that has the attribute. */
    EntityMapping owner();

    /** The entity at the other end. */
    EntityMapping target();

    /** The attribute's number in its entity. */
    int number();

    /** What the annotations say. */
    AttributeDescription description();

    /** The attribute's name. */
    default String name() {
        return description().name();
    }

    /** Whether an operation follows this relationship; saving and merging always do, as in SQLAlchemy. */
    default boolean cascades(Cascade operation) {
        return operation == Cascade.PERSIST
                || operation == Cascade.MERGE
                || description().cascades().contains(operation)
                || (operation == Cascade.REMOVE && description().isOrphanRemoval());
    }
}
