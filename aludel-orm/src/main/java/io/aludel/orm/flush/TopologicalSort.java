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
    private final List<List<RowMutation>> open = new ArrayList<>();

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
        List<FlushStep> steps = new ArrayList<>(open.size());
        open.forEach(rows -> steps.add(new FlushStep(rows.get(0).shape(), rows)));
        return steps;
    }

    private void rowByRow(List<MutationGroup> part) {
        List<RowMutation> rows = new ArrayList<>();
        part.forEach(group -> rows.addAll(group.rows()));
        RowGraph rowGraph = new RowGraph(graph.ranks(), rows, graph.dependencies());
        new CycleBreaker(model, rowGraph).cutAll();
        rowGraph.waves().forEach(this::addWave);
    }

    /** Neighbours of one shape are one step; a new wave begins a new step only where it needs keys that the last one brings. */
    private void addWave(List<RowMutation> rows) {
        boolean goesOn = mayGoOn(rows.get(0));
        for (RowMutation row : rows) {
            List<RowMutation> last = goesOn ? open.get(open.size() - 1) : null;
            if (last == null || !sameShape(last.get(0), row)) {
                last = new ArrayList<>();
                open.add(last);
            }
            last.add(row);
            goesOn = true;
        }
    }

    /** The rows of a step are written in order, so all that they may not need is a key from within. */
    private boolean mayGoOn(RowMutation first) {
        return !open.isEmpty()
                && (first.kind() != MutationKind.INSERT
                        || first.shape().returned().isEmpty());
    }

    private static boolean sameShape(RowMutation left, RowMutation right) {
        boolean same = left.shape() == right.shape() || left.shape().equals(right.shape());
        return same && !left.hasExpressions() && !right.hasExpressions();
    }
}
