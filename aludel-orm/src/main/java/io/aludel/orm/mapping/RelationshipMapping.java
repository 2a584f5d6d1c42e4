package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.runtime.AttributeDescription;
import org.jspecify.annotations.Nullable;

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

    /** What the annotations tell it to do. */
    RelationshipSettings settings();

    /** Whether an operation follows this relationship; saving and merging do unless {@code @Cascades} leaves them out. */
    default boolean cascades(Cascade operation) {
        return settings().cascades().contains(operation);
    }

    /** Whether an object that is taken out is deleted. */
    default boolean deletesOrphans() {
        return settings().cascades().contains(Cascade.DELETE_ORPHAN);
    }

    /** The condition of its own, or null; complete only with the whole mapping. */
    @Nullable
    JoinExpression condition();

    /** Whether it has a condition of its own. */
    default boolean hasCondition() {
        return condition() != null;
    }

    /**
     * Whether its rows are found from the owner's key, by a join with the owner's table, since the columns that they meet by are no key.
     */
    boolean isFoundByOwner();

    /** Whether it is never written. */
    default boolean isViewOnly() {
        return settings().viewOnly() || owner().isReadOnly();
    }
}
