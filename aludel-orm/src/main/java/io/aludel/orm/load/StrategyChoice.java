package io.aludel.orm.load;

/**
 * A strategy with what can be said about it. Immutable.
 *
 * @param strategy how the relationship is loaded
 * @param inner whether a joined one is joined by an inner join
 * @param recursion how many more levels of a relationship of an entity to itself; -1 for all, 0 for none
 */
public record StrategyChoice(Strategy strategy, boolean inner, int recursion) {
    /** A strategy as it is. */
    public static StrategyChoice of(Strategy strategy) {
        return new StrategyChoice(strategy, false, 0);
    }

    /** The same by an inner join, or by an outer one. */
    public StrategyChoice withInner(boolean changed) {
        return new StrategyChoice(strategy, changed, recursion);
    }

    /** The same for more levels. */
    public StrategyChoice withRecursion(int levels) {
        return new StrategyChoice(strategy, inner, levels);
    }
}
