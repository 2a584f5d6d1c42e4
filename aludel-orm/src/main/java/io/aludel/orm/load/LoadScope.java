package io.aludel.orm.load;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all entities of a query, however they are reached. Immutable.
 *
 * @param others how relationships are loaded of which nothing else is said, or null for the mapping's way
 * @param fetchMode what happens at the first touch of what is not loaded, or null for the session's way
 * @param parameters the parameters in the options
 */
record LoadScope(@Nullable StrategyChoice others, @Nullable FetchMode fetchMode, OptionParameters parameters) {
    /** No options. */
    static final LoadScope NONE = new LoadScope(null, null, OptionParameters.NONE);
}
