package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-one. The side with the foreign key owns it; the other side ({@code mappedBy}) has no columns and an {@link #inverse()}.
 * Immutable once the mapping is complete.
 */
public final class ReferenceMapping extends RelationshipMapping {
    private @Nullable ReferenceMapping inverse;
    private List<Column<?>> columns = List.of();
    private List<Column<?>> referredColumns = List.of();

    ReferenceMapping(int number, AttributeDescription description, EntityMapping owner) {
        super(number, description, owner);
    }

    void complete(EntityMapping targetMapping, List<Column<?>> foreignKey, List<Column<?>> referred) {
        complete(targetMapping);
        columns = List.copyOf(foreignKey);
        referredColumns = List.copyOf(referred);
    }

    void completeInverse(EntityMapping targetMapping, ReferenceMapping owningSide) {
        complete(targetMapping);
        inverse = owningSide;
    }

    /** Whether the foreign key stands in the owner's table. */
    public boolean isOwning() {
        return inverse == null;
    }

    @Override
    public boolean isViewOnly() {
        return super.isViewOnly() || (!isOwning() && target().isReadOnly());
    }

    /** The to-one at the other end that has the foreign key; null when this one has it. */
    @Override
    public @Nullable ReferenceMapping inverse() {
        return inverse;
    }

    /** The foreign key columns in the order of the target's key; empty on the side without. */
    public List<Column<?>> columns() {
        return columns;
    }

    /** The columns of the target's table that the foreign key refers to. */
    public List<Column<?>> referredColumns() {
        return referredColumns;
    }

    /** Whether the foreign key refers to the target's primary key, so that its value is an identity. */
    public boolean refersToKey() {
        return isOwning() && condition() == null && referredColumns.equals(target().keyColumns());
    }

    /** The foreign key as attributes beside this one have it; null unless all its columns are mapped so, loaded and unchanged. */
    public @Nullable Object keyBeside(InstanceState state) {
        List<Object> parts = new ArrayList<>(columns.size());
        for (Column<?> column : columns) {
            for (BasicMapping basic : EntityMapping.of(state).basics()) {
                Object value = basic.column() == column && isKnown(state, basic) ? basic.value(state.entity()) : null;
                if (value != null) {
                    parts.add(value);
                }
            }
        }
        return parts.isEmpty() || parts.size() != columns.size() ? null : KeyMapping.compose(parts);
    }

    /** Whether attributes beside this one say that it refers to nothing: one with a column of the foreign key is null, loaded and unchanged. */
    public boolean isNullBeside(InstanceState state) {
        return EntityMapping.of(state).basics().stream()
                .anyMatch(basic -> columns.contains(basic.column())
                        && isKnown(state, basic)
                        && basic.value(state.entity()) == null);
    }

    private static boolean isKnown(InstanceState state, BasicMapping basic) {
        return state.isLoaded(basic.number()) && !state.isChanged(basic.number());
    }

    @Override
    public boolean isFoundByOwner() {
        if (condition() != null) {
            return true;
        }
        ReferenceMapping owning = inverse;
        return owning == null
                ? !referredColumns.equals(target().keyColumns())
                : !owning.referredColumns.equals(owner().keyColumns());
    }
}
