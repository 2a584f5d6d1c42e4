package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.RelationshipMapping;

/**
 * A strategy with what can be said about it. Immutable.
 *
 * @param strategy how the relationship is loaded
 * @param inner whether a joined one is joined by an inner join
 * @param unnested whether the inner join becomes an outer one below outer joins, where it would have to be nested otherwise
 * @param recursion how many more levels of a relationship of an entity to itself; -1 for all, 0 for none
 */
public record StrategyChoice(Strategy strategy, boolean inner, boolean unnested, int recursion) {
    /** A strategy as it is. */
    public static StrategyChoice of(Strategy strategy) {
        return new StrategyChoice(strategy, false, false, 0);
    }

    /** The same by an inner join, or by an outer one. */
    public StrategyChoice withInner(boolean changed) {
        return new StrategyChoice(strategy, changed, false, recursion);
    }

    /** The same by an inner join that becomes an outer one below outer joins. */
    public StrategyChoice withUnnestedInner() {
        return new StrategyChoice(strategy, true, true, recursion);
    }

    /** The same for more levels. */
    public StrategyChoice withRecursion(int levels) {
        return new StrategyChoice(strategy, inner, unnested, levels);
    }

    /** What this and another option say of a relationship; {@link Strategy#DEFAULT} says nothing. */
    StrategyChoice united(StrategyChoice added, RelationshipMapping relationship) {
        if (equals(added) || added.strategy == Strategy.DEFAULT) {
            return this;
        }
        if (strategy == Strategy.DEFAULT) {
            return added;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                "two loader options contradict each other: " + added.strategy.option() + "(" + relationship + ") and "
                        + strategy.option() + "(" + relationship + ")."
                        + "\n  Keep one of them; defaultload goes on from a relationship without choosing a strategy.");
    }
}
