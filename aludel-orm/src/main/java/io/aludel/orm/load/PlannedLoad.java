package io.aludel.orm.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be loaded, with the values that the options have.
 *
 * @param plan what is loaded
 * @param values the values of the options, which nobody changes
 */
record PlannedLoad(LoadPlan plan, @Nullable Object[] values) {
    /** The options of the application that have travelled here. */
    List<ApplicationOption> applicationOptions() {
        return plan.scope().parameters().carried(values);
    }

    /** The same values for another plan, whose options are the same. */
    PlannedLoad with(LoadPlan other) {
        return other == plan ? this : new PlannedLoad(other, values);
    }
}
