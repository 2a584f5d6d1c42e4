package io.aludel.orm.load;

import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of one result share: the options that apply to them later, and each other. Refers to the objects weakly, through
 * their states. One thread at a time.
 */
final class LoadContext {
    private static final @Nullable Object[] NO_VALUES = {};

    private final LoadPlan plan;
    private final @Nullable Object[] values;
    private final ArrayList<InstanceState> companions = new ArrayList<>();

    LoadContext(LoadPlan plan, @Nullable Object[] values) {
        this.plan = plan;
        this.values = plan.scope().parameters().isEmpty() ? NO_VALUES : values;
    }

    LoadPlan plan() {
        return plan;
    }

    /** The values of the statement whose options the plan carries out. */
    @Nullable
    Object[] values() {
        return values;
    }

    void expect(int objects) {
        companions.ensureCapacity(objects);
    }

    void add(InstanceState state) {
        companions.add(state);
    }

    List<InstanceState> companions() {
        return companions;
    }
}
