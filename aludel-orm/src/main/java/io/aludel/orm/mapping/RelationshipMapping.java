package io.aludel.orm.mapping;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What references and collections have in common. Immutable once the mapping is complete. */
public abstract sealed class RelationshipMapping implements AttributeMapping
        permits ReferenceMapping, CollectionMapping {
    private final int number;
    private final AttributeDescription description;
    private final EntityMapping owner;
    private final RelationshipSettings settings;
    private @Nullable JoinExpression condition;
    private @Nullable EntityMapping target;
    private List<Column<?>> meetingColumns = List.of();

    RelationshipMapping(int number, AttributeDescription description, EntityMapping owner) {
        this.number = number;
        this.description = description;
        this.owner = owner;
        this.settings = RelationshipSettings.of(description);
    }

    final void complete(EntityMapping targetMapping) {
        target = targetMapping;
    }

    final void complete(@Nullable JoinExpression ownCondition) {
        condition = ownCondition;
        meetingColumns = RelationshipCondition.ownerColumns(this);
    }

    @Override
    public final int number() {
        return number;
    }

    @Override
    public final AttributeDescription description() {
        return description;
    }

    /** The entity that has the attribute. */
    public final EntityMapping owner() {
        return owner;
    }

    /** The entity at the other end. */
    public final EntityMapping target() {
        return requireNonNull(target, "the mapping is not complete");
    }

    /** What the annotations tell it to do. */
    public final RelationshipSettings settings() {
        return settings;
    }

    /** Which end has the foreign key. */
    public enum Direction {
        /** The other end refers to the owner. */
        ONE_TO_MANY,
        /** The owner refers to the other end. */
        MANY_TO_ONE,
        /** A table of links refers to both. */
        MANY_TO_MANY
    }

    /** Which end has the foreign key; of a one-to-one as of the others. */
    public final Direction direction() {
        if (this instanceof CollectionMapping collection) {
            return collection.link() == null ? Direction.ONE_TO_MANY : Direction.MANY_TO_MANY;
        }
        return this instanceof ReferenceMapping reference && reference.isOwning()
                ? Direction.MANY_TO_ONE
                : Direction.ONE_TO_MANY;
    }

    /** Whether its foreign key is written apart from its row, from whichever end it is looked at. */
    public final boolean isLate() {
        RelationshipMapping owning =
                this instanceof ReferenceMapping reference && reference.isOwning() ? this : inverse();
        return owning instanceof ReferenceMapping reference
                && reference.isOwning()
                && reference.settings().lateUpdate();
    }

    /** The columns that are kept in step: for each column of the foreign key, or of the table of links, the one that it is equal to. */
    public final Map<Column<?>, Column<?>> synchronizedColumns() {
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
    public final boolean cascades(Cascade operation) {
        return settings().cascades().contains(operation);
    }

    /** Whether an object that is taken out is deleted. */
    public final boolean deletesOrphans() {
        return settings().cascades().contains(Cascade.DELETE_ORPHAN);
    }

    /** The condition of its own, or null; complete only with the whole mapping. */
    public final @Nullable JoinExpression condition() {
        return condition;
    }

    /** Whether it has a condition of its own. */
    public final boolean hasCondition() {
        return condition != null;
    }

    /** The owner's columns that decide which rows meet one of its rows, each once; complete only with the whole mapping. */
    public final List<Column<?>> meetingColumns() {
        return meetingColumns;
    }

    /**
     * Whether its rows are found from the owner's key, by a join with the owner's table, since the columns that they meet by are no key.
     */
    public abstract boolean isFoundByOwner();

    /** The relationship at the other end, or null when it is known at this end only. */
    public abstract @Nullable RelationshipMapping inverse();

    /** Whether it is never written. */
    public boolean isViewOnly() {
        return settings().viewOnly() || owner().isReadOnly();
    }

    @Override
    public final String toString() {
        return owner + "." + name();
    }
}
