package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.type.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a row an entity's values stand. Immutable but for its arrays, which nobody changes.
 *
 * @param plan what is loaded
 * @param keys the columns of the key
 * @param positions for each attribute number the position of its column, 0 for none, {@link #SEVERAL} where its codec knows
 * @param codecs for each attribute number its codec, null for none
 * @param foreignKeys the to-ones whose foreign key is in the row
 * @param joined the relationships that are in the row themselves
 * @param variants what is there of subclasses, or null when all rows are of one class
 */
record EntityFetch(
        LoadPlan plan,
        List<Slot> keys,
        int[] positions,
        @Nullable Codec<?>[] codecs,
        List<ForeignKeyFetch> foreignKeys,
        List<JoinedFetch> joined,
        @Nullable Variants variants) {
    /** Instead of a position: the value is made of several columns. */
    static final int SEVERAL = -1;

    /** A column of the row. */
    record Slot(int position, Codec<?> codec) {}

    /** The foreign key of a to-one. */
    record ForeignKeyFetch(ReferenceMapping reference, List<Slot> slots) {}

    /** A relationship whose entity is in the same row. */
    record JoinedFetch(LoadBranch branch, EntityFetch fetch) {
        RelationshipMapping relationship() {
            return branch.relationship();
        }
    }

    EntityMapping mapping() {
        return plan.mapping();
    }

    /** The same with other joined relationships. */
    EntityFetch withJoined(List<JoinedFetch> changed) {
        EntityFetch alone = new EntityFetch(plan, keys, positions, codecs, foreignKeys, changed, null);
        return variants == null ? alone : alone.with(variants.map(variant -> variant.withInherited(joined, changed)));
    }

    /** The same with more joined relationships. */
    EntityFetch andJoined(List<JoinedFetch> more) {
        List<JoinedFetch> all = new ArrayList<>(joined);
        all.addAll(more);
        return new EntityFetch(plan, keys, positions, codecs, foreignKeys, all, variants);
    }

    /** The same for rows of several classes. */
    EntityFetch with(@Nullable Variants classes) {
        return new EntityFetch(plan, keys, positions, codecs, foreignKeys, joined, classes);
    }

    /** The same with other joined relationships in place of those that are inherited. */
    EntityFetch withInherited(List<JoinedFetch> before, List<JoinedFetch> after) {
        List<JoinedFetch> changed = new ArrayList<>(after);
        joined.stream().filter(join -> !before.contains(join)).forEach(changed::add);
        return new EntityFetch(plan, keys, positions, codecs, foreignKeys, changed, null);
    }

    boolean hasJoinedCollection() {
        return joined.stream()
                        .anyMatch(join -> !(join.relationship() instanceof ReferenceMapping reference)
                                || (reference.hasCondition() && SeveralRows.canHaveSeveral(reference))
                                || join.fetch().hasJoinedCollection())
                || (variants != null
                        && variants.byValue().values().stream().anyMatch(EntityFetch::hasJoinedCollection));
    }
}
