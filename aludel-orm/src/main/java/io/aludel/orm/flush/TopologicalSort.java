package io.aludel.orm.flush;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rows of a graph into steps. Deterministic: what no dependency orders stands by {@link Ranks}, and then in the order in
 * which it was decomposed.
 */
final class TopologicalSort {
    private final ConstraintModel model;
    private final DependencyGraph graph;
    private final List<FlushStep> steps = new ArrayList<>();

    TopologicalSort(ConstraintModel model, DependencyGraph graph) {
        this.model = model;
        this.graph = graph;
    }

    List<FlushStep> steps() {
        for (List<MutationGroup> part : graph.parts()) {
            if (graph.isCircular(part)) {
                rowByRow(part);
            } else {
                addWave(part.get(0).rows());
            }
        }
        return steps;
    }

    private void rowByRow(List<MutationGroup> part) {
        List<RowMutation> rows = new ArrayList<>();
        part.forEach(group -> rows.addAll(group.rows()));
        RowGraph rowGraph = new RowGraph(graph.ranks(), rows, graph.dependencies());
        new CycleBreaker(model, rowGraph).cutAll();
        rowGraph.waves().forEach(this::addWave);
    }

    /** Neighbours of one shape are one step. */
    private void addWave(List<RowMutation> rows) {
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size() || !sameShape(rows.get(start), rows.get(end))) {
                steps.add(new FlushStep(rows.get(start).shape(), rows.subList(start, end)));
                start = end;
            }
        }
    }

    private static boolean sameShape(RowMutation left, RowMutation right) {
        return left.shape() == right.shape() || left.shape().equals(right.shape());
    }
}
