package io.aludel.orm.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What options say of an entity at some place of a query. Immutable.
 *
 * @param columns what is said about columns, in order
 * @param others how relationships are loaded of which nothing is said, or null for the mapping's way
 */
public record NodeChoice(
        List<ColumnChoice> columns, @Nullable StrategyChoice others) {
    /** Nothing. */
    public static final NodeChoice NONE = new NodeChoice(List.of(), null);

    public NodeChoice {
        columns = List.copyOf(columns);
    }

    /** The same and a choice of columns. */
    public NodeChoice with(ColumnChoice choice) {
        List<ColumnChoice> all = new ArrayList<>(columns);
        all.add(choice);
        return new NodeChoice(all, others);
    }

    /** The same with a strategy for relationships of which nothing is said. */
    public NodeChoice withOthers(StrategyChoice choice) {
        return new NodeChoice(columns, choice);
    }
}
