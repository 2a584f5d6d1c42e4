package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.List;

/** Fills in what no option says of a relationship: wildcards say it, then the mapping. Stateless. */
final class LoadCompletion {
    private LoadCompletion() {}

    /**
     * Completes the branch of a relationship, and what is loaded of the entities behind it.
     *
     * @param way the entities on the way here, where what the mapping loads would go in circles
     */
    static void complete(LoadPlan plan, RelationshipMapping relationship, List<EntityMapping> way) {
        LoadBranch said = plan.ownBranch(relationship);
        LoadScope scope = plan.scope();
        StrategyChoice choice = said != null && said.strategy() != Strategy.DEFAULT
                ? said.choice()
                : otherwise(plan, relationship, way);
        boolean wildcards = plan.others() != null || scope.others() != null;
        if (said == null && choice.strategy() == Strategy.LAZY && !wildcards) {
            return;
        }
        LoadBranch branch = said == null
                ? new LoadBranch(
                        relationship, choice, RelationshipFilter.NONE, null, new LoadPlan(relationship.target(), scope))
                : new LoadBranch(relationship, choice, said.filter(), said.target(), said.plan());
        plan.put(branch);
        if (choice.recursion() != 0) {
            LoadRecursion.extend(branch, plan);
        }
        if (said != null || choice.strategy().isEager()) {
            List<EntityMapping> further = new ArrayList<>(way);
            further.add(relationship.target());
            branch.plan().complete(further, choice.strategy().isEager() ? scope : scope.later());
        }
    }

    private static StrategyChoice otherwise(LoadPlan plan, RelationshipMapping relationship, List<EntityMapping> way) {
        StrategyChoice said =
                plan.others() != null ? plan.others() : plan.scope().others();
        StrategyChoice choice = said != null ? said : MappedStrategy.of(relationship);
        if (!choice.strategy().isEager()) {
            return choice;
        }
        int depth = MappedStrategy.depth(relationship);
        boolean ends = depth > 0 ? way.size() > depth : way.contains(relationship.target());
        return ends ? StrategyChoice.of(Strategy.LAZY) : choice;
    }
}
