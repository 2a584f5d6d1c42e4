package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Which end has the foreign key. */
    enum Direction {
        /** The other end refers to the owner. */
        ONE_TO_MANY,
        /** The owner refers to the other end. */
        MANY_TO_ONE,
        /** A table of links refers to both. */
        MANY_TO_MANY
    }

    /** Which end has the foreign key; of a one-to-one as of the others. */
    default Direction direction() {
        if (this instanceof CollectionMapping collection) {
            return collection.link() == null ? Direction.ONE_TO_MANY : Direction.MANY_TO_MANY;
        }
        return this instanceof ReferenceMapping reference && reference.isOwning()
                ? Direction.MANY_TO_ONE
                : Direction.ONE_TO_MANY;
    }

    /** The columns that are kept in step: for each column of the foreign key, or of the table of links, the one that it is equal to. */
    default Map<Column<?>, Column<?>> synchronizedColumns() {
        Map<Column<?>, Column<?>> pairs = new LinkedHashMap<>();
        if (this instanceof CollectionMapping collection) {
            LinkTable link = collection.link();
            put(pairs, link == null ? collection.targetColumns() : link.ownerColumns(), collection.ownerColumns());
            put(pairs, link == null ? List.of() : link.targetColumns(), target().keyColumns());
        } else if (this instanceof ReferenceMapping reference) {
            ReferenceMapping owning = reference.inverse() == null ? reference : reference.inverse();
            put(pairs, owning.columns(), owning.referredColumns());
        }
        return pairs;
    }

    private static void put(Map<Column<?>, Column<?>> pairs, List<Column<?>> from, List<Column<?>> to) {
        for (int index = 0; index < from.size(); index++) {
            pairs.put(from.get(index), to.get(index));
        }
    }

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
