package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.sql.ast.EntityRef;
import org.jspecify.annotations.Nullable;

/**
 * What is done with one relationship of an entity that is loaded. Immutable.
 *
 * @param relationship the relationship
 * @param choice how it is loaded
 * @param filter what is loaded
 * @param target the use of the entity from whose columns it is filled, or null
 * @param plan what is loaded of the entity at the other end
 */
public record LoadBranch(
        RelationshipMapping relationship,
        StrategyChoice choice,
        RelationshipFilter filter,
        @Nullable EntityRef target,
        LoadPlan plan) {
    /** Values that nothing tells apart cannot be told from what a join repeats: they are loaded after the rows. */
    public LoadBranch {
        boolean repeats = relationship instanceof CollectionMapping collection
                && collection.elements() != null
                && !collection.elements().isKeyed();
        if (repeats && choice.strategy() == Strategy.JOINED) {
            choice = StrategyChoice.of(Strategy.SELECTIN);
        }
    }

    /** The same with another plan for the entity at the other end. */
    LoadBranch with(LoadPlan changed) {
        return changed == plan ? this : new LoadBranch(relationship, choice, filter, target, changed);
    }

    /** How it is loaded. */
    public Strategy strategy() {
        return choice.strategy();
    }
}
