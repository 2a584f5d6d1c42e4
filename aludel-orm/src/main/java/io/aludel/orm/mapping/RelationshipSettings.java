package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.LoadStrategy;
import io.aludel.orm.runtime.ActiveHistoryFact;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.CascadesFact;
import io.aludel.orm.runtime.InnerJoinFact;
import io.aludel.orm.runtime.LateUpdateFact;
import io.aludel.orm.runtime.LoadedByFact;
import io.aludel.orm.runtime.PassiveDeletesFact;
import io.aludel.orm.runtime.PassiveUpdatesFact;
import io.aludel.orm.runtime.SingleParentFact;
import io.aludel.orm.runtime.ViewOnlyFact;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship is told to do, from the annotations of its attribute. Immutable.
 *
 * @param cascades the operations that follow it
 * @param passiveDeletes what happens to related objects when the owner is deleted
 * @param passiveUpdates whether the database changes foreign keys with the key that they refer to
 * @param lateUpdate whether its foreign key is written by an UPDATE of its own
 * @param viewOnly whether it is never written
 * @param singleParent whether a related object belongs to one object at a time; a one-to-one with removal of orphans implies it
 * @param innerJoin how joined loading joins
 * @param activeHistory whether its old value is loaded before it is replaced
 * @param loadedBy how it is loaded where the query says nothing; null when nothing is said here either
 * @param joinDepth how many times an entity that refers to itself is followed by joined loading; 0 for once
 */
public record RelationshipSettings(
        Set<Cascade> cascades,
        PassiveDeletes passiveDeletes,
        boolean passiveUpdates,
        boolean lateUpdate,
        boolean viewOnly,
        boolean singleParent,
        InnerJoin innerJoin,
        boolean activeHistory,
        @Nullable LoadStrategy loadedBy,
        int joinDepth) {
    /** What happens to related objects when the owner is deleted. */
    public enum PassiveDeletes {
        /** They are loaded, then deleted or disconnected. */
        NO,
        /** Those that are loaded are deleted or disconnected; the database does the rest. */
        UNLOADED,
        /** The database does it all. */
        ALL
    }

    /** How joined loading joins. */
    public enum InnerJoin {
        NO,
        NESTED,
        UNNESTED
    }

    static RelationshipSettings of(AttributeDescription description) {
        boolean viewOnly = description.fact(ViewOnlyFact.class) != null;
        PassiveDeletesFact deletes = description.fact(PassiveDeletesFact.class);
        PassiveUpdatesFact updates = description.fact(PassiveUpdatesFact.class);
        InnerJoinFact inner = description.fact(InnerJoinFact.class);
        LoadedByFact loaded = description.fact(LoadedByFact.class);
        return new RelationshipSettings(
                cascades(description, viewOnly),
                deletes == null ? PassiveDeletes.NO : deletes.all() ? PassiveDeletes.ALL : PassiveDeletes.UNLOADED,
                updates == null || updates.passive(),
                description.fact(LateUpdateFact.class) != null,
                viewOnly,
                description.fact(SingleParentFact.class) != null
                        || description.isUnique() && description.isOrphanRemoval(),
                inner == null ? InnerJoin.NO : inner.unnested() ? InnerJoin.UNNESTED : InnerJoin.NESTED,
                description.fact(ActiveHistoryFact.class) != null,
                loaded == null ? null : loaded.strategy(),
                loaded == null ? 0 : loaded.depth());
    }

    /** What is never written cannot save, delete or lose orphans. */
    private static Set<Cascade> cascades(AttributeDescription description, boolean viewOnly) {
        if (description.target().isRecord()) {
            return Set.of(Cascade.MERGE); // it takes part in nothing that would change it
        }
        Set<Cascade> cascades = EnumSet.noneOf(Cascade.class);
        CascadesFact exactly = description.fact(CascadesFact.class);
        if (exactly != null) {
            cascades.addAll(exactly.operations());
        } else {
            cascades.add(Cascade.SAVE_UPDATE);
            cascades.add(Cascade.MERGE);
            description.cascades().forEach(operation -> cascades.add(of(operation)));
            if (description.isOrphanRemoval()) {
                cascades.add(Cascade.DELETE);
                cascades.add(Cascade.DELETE_ORPHAN);
            }
        }
        if (viewOnly) {
            cascades.remove(Cascade.SAVE_UPDATE);
            cascades.remove(Cascade.DELETE);
            cascades.remove(Cascade.DELETE_ORPHAN);
        }
        return Set.copyOf(cascades);
    }

    private static Cascade of(AttributeDescription.Cascade operation) {
        return switch (operation) {
            case PERSIST -> Cascade.SAVE_UPDATE;
            case MERGE -> Cascade.MERGE;
            case REMOVE -> Cascade.DELETE;
            case REFRESH -> Cascade.REFRESH_EXPIRE;
            case DETACH -> Cascade.EXPUNGE;
        };
    }
}
