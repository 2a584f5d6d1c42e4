package io.aludel.orm.load;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all entities of a query, however they are reached. Immutable.
 *
 * @param others how relationships are loaded of which nothing else is said, or null for the mapping's way
 * @param fetchMode what happens at the first touch of what is not loaded, or null for the session's way
 * @param criteria the conditions on entities, with marks for their values
 * @param parameters the parameters in the options
 * @param deleted whether rows that are marked as deleted are found
 */
record LoadScope(
        @Nullable StrategyChoice others,
        @Nullable FetchMode fetchMode,
        Criteria criteria,
        OptionParameters parameters,
        boolean deleted) {
    /** No options. */
    static final LoadScope NONE = new LoadScope(null, null, Criteria.NONE, OptionParameters.NONE, false);

    /** What holds for what is loaded later from the objects of the query. */
    LoadScope later() {
        Criteria later = criteria.later();
        return later == criteria ? this : new LoadScope(others, fetchMode, later, parameters, deleted);
    }
}
