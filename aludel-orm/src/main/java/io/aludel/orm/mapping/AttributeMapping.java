package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;

/** How one attribute meets the database. */
public sealed interface AttributeMapping permits ValueMapping, RelationshipMapping {
    /** The attribute's number in its entity. */
    int number();

    /** What the annotations say. */
    AttributeDescription description();

    /** The attribute's name. */
    default String name() {
        return description().name();
    }
}
