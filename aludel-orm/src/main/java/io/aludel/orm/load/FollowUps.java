package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded after the rows because of the subclasses that were met there: their relationships, and what stands in their own tables.
 * The classes come in the order in which the rows had them; of each class its relationships come first, then its own statement and those
 * of the classes above it. One for all portions of the rows of one execution, one thread.
 */
final class FollowUps {
    private final LoadPlan plan;
    private final @Nullable SubclassChoice subclasses;
    private final Set<Step> steps = new LinkedHashSet<>();
    private final Set<Step> rest = new LinkedHashSet<>();
    private final Set<EntityMapping> taking = new HashSet<>();

    /** One statement: a relationship of a class, or all that a class has of its own. */
    private record Step(EntityMapping type, @Nullable LoadBranch branch) {
        boolean isByKeys() {
            return branch == null || FollowUps.isByKeys(branch);
        }
    }

    /** The steps after a query of an entity. */
    FollowUps(LoadPlan plan) {
        this.plan = plan;
        this.subclasses = plan.afterwards();
    }

    /**
     * Notes what the objects of a class need.
     *
     * @param begun whether relationships of the entity itself are loaded by keys after the rows
     */
    void meet(LoadPlan member, boolean begun) {
        for (LoadPlan level : member.levels()) {
            level.ownBranches(false).forEach(branch -> steps.add(new Step(level.mapping(), branch)));
            level.ownBranches(true).forEach(branch -> rest.add(new Step(level.mapping(), branch)));
        }
        EntityMapping next = subclasses == null ? null : subclasses.completing(member.mapping());
        while (next != null && next != plan.mapping()) {
            steps.add(new Step(next, null));
            next = next.parent();
        }
        if (begun || steps.stream().anyMatch(Step::isByKeys)) {
            taking.add(member.mapping());
        }
    }

    /** Loads it. */
    void run(RelationshipLoader loader, LoadContext context, Overwriting overwriting) {
        for (Step step : steps) {
            if (step.branch() == null) {
                loadRows(loader, step.type(), context);
            } else {
                load(loader, step.branch(), among(context, step.type()), context.values(), overwriting);
            }
        }
        for (Step step : rest) {
            List<InstanceState> left = among(context, step.type()).stream()
                    .filter(state -> !isCompleted(EntityMapping.of(state), step.type()))
                    .toList();
            if (step.branch() != null && !left.isEmpty()) {
                load(loader, step.branch(), left, context.values(), overwriting);
            }
        }
    }

    private static List<InstanceState> among(LoadContext context, EntityMapping type) {
        return context.companions().stream()
                .filter(state -> EntityMapping.of(state).isA(type))
                .toList();
    }

    /** Loads what stands in the tables of a class, of the objects that nothing below it loads. */
    private void loadRows(RelationshipLoader loader, EntityMapping type, LoadContext context) {
        List<Object> keys = new ArrayList<>();
        for (InstanceState state : among(context, type)) {
            if (state.id() != null && isCompleted(EntityMapping.of(state), type)) {
                keys.add(state.id());
            }
        }
        if (subclasses != null && !keys.isEmpty()) {
            LoadPlan own = plan.member(type).rereadings().completing(subclasses.above(type));
            loader.loadByKey(new PlannedLoad(own, context.values()), keys, KeyAccess.COMPLETING);
        }
    }

    /** Whether the statement of a class, when there is one, reads the objects of a class below it. */
    private boolean isCompleted(EntityMapping type, EntityMapping by) {
        return steps.contains(new Step(by, null))
                && taking.contains(type)
                && subclasses != null
                && subclasses.isCompletedBy(type, by);
    }

    /** Whether a relationship is loaded by the keys of the objects that the rows had. */
    static boolean isByKeys(LoadBranch branch) {
        return branch.strategy() == Strategy.SELECTIN || branch.strategy() == Strategy.IMMEDIATE;
    }

    /** Loads a relationship after the rows where its strategy says so. */
    static void load(
            RelationshipLoader loader,
            LoadBranch branch,
            List<InstanceState> owners,
            @Nullable Object[] values,
            Overwriting overwriting) {
        switch (branch.strategy()) {
            case SELECTIN, SUBQUERY -> loader.load(owners, branch, values, overwriting);
            case IMMEDIATE -> loader.loadAtOnce(owners, branch);
            case NOLOAD -> loader.leaveEmpty(owners, branch.relationship());
            default -> {}
        }
    }
}
