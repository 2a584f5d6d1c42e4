package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one column of an entity's row gets its value: from a basic attribute, from to-ones, or from either. Immutable.
 *
 * @param index its place among the slots of the entity
 * @param column the column
 * @param basic the basic attribute mapped to the column, or null
 * @param references the to-ones whose foreign key the column is part of; where one was set, it wins over the basic attribute
 * @param collections the collections whose foreign key the column is part of, while the entity has no attribute for it
 * @param key whether the column is part of the primary key
 * @param generation who makes a value that was not set
 */
record ColumnSlot(
        int index,
        Column<?> column,
        @Nullable BasicMapping basic,
        List<ReferencePart> references,
        List<KeyPart> collections,
        boolean key,
        Generation generation) {
    ColumnSlot {
        references = List.copyOf(references);
        collections = List.copyOf(collections);
    }

    /** Whether the column may be NULL for a while. */
    boolean canBeNull() {
        return !key && column.isNullable();
    }

    /** Whether another to-one than the one that was emptied has the column in its foreign key, and refers to something. */
    boolean isHeldBeside(ReferenceMapping emptied, InstanceState state) {
        for (ReferencePart part : references) {
            ReferenceMapping other = part.reference();
            boolean refers = other != emptied
                    && (state.isLoaded(other.number())
                            ? state.entity().$aludel$get(other.number()) != null
                            : other.refersToKey() && state.foreignKey(other.number()) != null);
            if (refers) {
                return true;
            }
        }
        return false;
    }

    boolean isVersion() {
        return basic != null && basic.description().isVersion();
    }

    @Override
    public String toString() {
        return column.name();
    }
}
