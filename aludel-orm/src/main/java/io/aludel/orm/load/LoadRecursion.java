package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/** Lets a relationship of an entity to itself load more levels. Stateless. */
final class LoadRecursion {
    private LoadRecursion() {}

    static void extend(LoadBranch branch, LoadPlan plan) {
        if (branch.relationship().target() != branch.relationship().owner()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    branch.relationship()
                            + " does not lead from an entity to itself, so there is nothing to recur into."
                            + "\n  Say recursion(..) for a relationship such as Node_.children, or chain the options.");
        }
        int levels = branch.choice().recursion();
        if (branch.plan().branch(branch.relationship().number()) != null) {
            return;
        }
        if (levels < 0) {
            branch.plan().put(branch);
            return;
        }
        StrategyChoice further = branch.choice().withRecursion(levels - 1);
        LoadPlan next = new LoadPlan(plan.mapping(), plan.scope(), branch.plan().columns());
        branch.plan().put(new LoadBranch(branch.relationship(), further, branch.filter(), branch.target(), next));
    }
}
