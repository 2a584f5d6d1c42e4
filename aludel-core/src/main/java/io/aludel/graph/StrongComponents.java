package io.aludel.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tarjan's algorithm over numbered nodes, without recursion: linear in nodes and edges. Single use. */
public final class StrongComponents {
    private final int[][] successors;
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final int[] stack;
    private final int[] path;
    private final int[] nextEdge;
    private final List<int[]> circles = new ArrayList<>();
    private int stacked;
    private int visited;

    private StrongComponents(int[][] successors) {
        int nodes = successors.length;
        this.successors = successors;
        index = new int[nodes];
        low = new int[nodes];
        onStack = new boolean[nodes];
        stack = new int[nodes];
        path = new int[nodes];
        nextEdge = new int[nodes];
    }

    /**
     * The parts whose nodes all reach each other, and single nodes that reach themselves; each in ascending order.
     *
     * @param successors for each node the nodes that its edges lead to
     */
    public static List<int[]> circles(int[][] successors) {
        StrongComponents search = new StrongComponents(successors);
        for (int node = 0; node < successors.length; node++) {
            if (search.index[node] == 0) {
                search.explore(node);
            }
        }
        return search.circles;
    }

    private void explore(int start) {
        int depth = 0;
        path[0] = start;
        open(start);
        while (depth >= 0) {
            int node = path[depth];
            if (nextEdge[node] < successors[node].length) {
                int successor = successors[node][nextEdge[node]++];
                if (index[successor] == 0) {
                    path[++depth] = successor;
                    open(successor);
                } else if (onStack[successor]) {
                    low[node] = Math.min(low[node], index[successor]);
                }
            } else {
                close(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void open(int node) {
        index[node] = ++visited;
        low[node] = visited;
        stack[stacked++] = node;
        onStack[node] = true;
    }

    private void close(int node) {
        if (low[node] != index[node]) {
            return;
        }
        int first = stacked;
        int member;
        do {
            member = stack[--first];
            onStack[member] = false;
        } while (member != node);
        if (stacked - first > 1 || reachesItself(node)) {
            int[] circle = Arrays.copyOfRange(stack, first, stacked);
            Arrays.sort(circle);
            circles.add(circle);
        }
        stacked = first;
    }

    private boolean reachesItself(int node) {
        for (int successor : successors[node]) {
            if (successor == node) {
                return true;
            }
        }
        return false;
    }
}
