package io.aludel.orm.flush;

import io.aludel.graph.StrongComponents;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of groups that depend on each other, to be put in order one by one. One flush, one thread. */
final class RowGraph {
    private final Ranks ranks;
    private final List<RowMutation> rows;
    private final Map<RowMutation, Integer> numbers = new IdentityHashMap<>();
    private List<Dependency> dependencies;

    RowGraph(Ranks ranks, List<RowMutation> rows, List<Dependency> candidates) {
        this.ranks = ranks;
        this.rows = new ArrayList<>(rows);
        rows.forEach(row -> numbers.put(row, numbers.size()));
        this.dependencies = new ArrayList<>();
        for (Dependency candidate : candidates) {
            if (numbers.containsKey(candidate.before()) && numbers.containsKey(candidate.after())) {
                dependencies.add(candidate);
            }
        }
    }

    int number(RowMutation row) {
        Integer number = numbers.get(row);
        if (number == null) {
            throw new IllegalStateException("not in this graph: " + row);
        }
        return number;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    /** Adds a row. */
    void add(RowMutation row) {
        numbers.put(row, rows.size());
        rows.add(row);
    }

    void dependencies(List<Dependency> changed) {
        dependencies = changed;
    }

    /** The parts that go round in circles, each as the dependencies within it. */
    List<List<Dependency>> circles() {
        List<int[]> found = StrongComponents.circles(successors());
        if (found.isEmpty()) {
            return List.of();
        }
        int[] circleOf = new int[rows.size()];
        List<List<Dependency>> circles = new ArrayList<>();
        for (int[] circle : found) {
            circles.add(new ArrayList<>());
            for (int member : circle) {
                circleOf[member] = circles.size();
            }
        }
        for (Dependency dependency : dependencies) {
            int circle = circleOf[number(dependency.before())];
            if (circle > 0 && circle == circleOf[number(dependency.after())]) {
                circles.get(circle - 1).add(dependency);
            }
        }
        return circles;
    }

    /**
     * The rows in order, as waves: all rows of a kind and table that can be written now, then the next. What a wave depends on was
     * written by an earlier one.
     */
    List<List<RowMutation>> waves() {
        int[][] successors = successors();
        int[] waitsFor = new int[rows.size()];
        for (Dependency dependency : dependencies) {
            waitsFor[number(dependency.after())]++;
        }
        TreeMap<Long, List<RowMutation>> ready = new TreeMap<>();
        for (int row = 0; row < waitsFor.length; row++) {
            if (waitsFor[row] == 0) {
                offer(ready, row);
            }
        }
        List<List<RowMutation>> waves = new ArrayList<>();
        int written = 0;
        while (!ready.isEmpty()) {
            List<RowMutation> wave = ready.pollFirstEntry().getValue();
            wave.sort((left, right) -> Integer.compare(number(left), number(right)));
            waves.add(wave);
            written += wave.size();
            for (RowMutation row : wave) {
                for (int successor : successors[number(row)]) {
                    if (--waitsFor[successor] == 0) {
                        offer(ready, successor);
                    }
                }
            }
        }
        if (written != rows.size()) {
            throw new IllegalStateException((rows.size() - written) + " rows wait for each other");
        }
        return waves;
    }

    private void offer(TreeMap<Long, List<RowMutation>> ready, int row) {
        ready.computeIfAbsent(ranks.of(rows.get(row)), rank -> new ArrayList<>())
                .add(rows.get(row));
    }

    private int[][] successors() {
        int[] counts = new int[rows.size()];
        for (Dependency dependency : dependencies) {
            counts[number(dependency.before())]++;
        }
        int[][] successors = new int[rows.size()][];
        for (int row = 0; row < counts.length; row++) {
            successors[row] = new int[counts[row]];
        }
        for (Dependency dependency : dependencies) {
            int before = number(dependency.before());
            successors[before][--counts[before]] = number(dependency.after());
        }
        return successors;
    }
}
