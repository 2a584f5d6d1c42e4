package io.aludel.orm.flush;

import java.util.List;

/** Plans a flush: from objects to steps. A pure function that touches neither the session nor JDBC. */
final class FlushPlanner {
    private final ConstraintModel model;

    FlushPlanner(ConstraintModel model) {
        this.model = model;
    }

    FlushPlan plan(FlushWork work) {
        if (work.isEmpty()) {
            return new FlushPlan(work, List.of());
        }
        List<RowMutation> rows = new MutationDecomposer(model, work).decompose();
        rows.addAll(new ElementDecomposer(work).decompose());
        if (rows.isEmpty()) {
            return new FlushPlan(work, List.of());
        }
        DependencyGraph graph = new DependencyGraph(model, work, rows);
        return new FlushPlan(work, new TopologicalSort(model, graph).steps());
    }
}
