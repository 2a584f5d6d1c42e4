package io.aludel.orm.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What options say of an entity at some place of a query. Immutable.
 *
 * @param columns what is said about columns, in order
 * @param others how relationships are loaded of which nothing is said, or null for the mapping's way
 * @param subclasses whose attributes are loaded in one more statement for each
 */
public record NodeChoice(
        List<ColumnChoice> columns, @Nullable StrategyChoice others, List<Class<?>> subclasses) {
    /** Nothing. */
    public static final NodeChoice NONE = new NodeChoice(List.of(), null, List.of());

    public NodeChoice {
        columns = List.copyOf(columns);
        subclasses = List.copyOf(subclasses);
    }

    /** The same and a choice of columns. */
    public NodeChoice with(ColumnChoice choice) {
        List<ColumnChoice> all = new ArrayList<>(columns);
        all.add(choice);
        return new NodeChoice(all, others, subclasses);
    }

    /** The same with a strategy for relationships of which nothing is said. */
    public NodeChoice withOthers(StrategyChoice choice) {
        return new NodeChoice(columns, choice, subclasses);
    }

    /** The same with subclasses whose attributes are loaded, too. */
    public NodeChoice withSubclasses(List<? extends Class<?>> added) {
        List<Class<?>> all = new ArrayList<>(subclasses);
        all.addAll(added);
        return new NodeChoice(columns, others, all);
    }
}
