package io.aludel.orm.load;

import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.List;

/**
 * What the objects of one result share: the options that apply to them later, and each other. Refers to the objects weakly, through
 * their states. One thread at a time.
 */
final class LoadContext {
    private final LoadPlan plan;
    private final ArrayList<InstanceState> companions = new ArrayList<>();

    LoadContext(LoadPlan plan) {
        this.plan = plan;
    }

    LoadPlan plan() {
        return plan;
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
