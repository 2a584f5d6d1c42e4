package io.aludel.graph;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts things in an order in which each comes after what it depends on. Deterministic: what is not ordered by a dependency keeps the
 * order in which it was given. Single use, one thread.
 *
 * @param <T> what is sorted; compared by {@code equals}
 */
public final class DependencyOrder<T> {
    private final Map<T, Set<T>> prerequisites = new LinkedHashMap<>();

    /** An order over some things, none of which depends on another yet. */
    public DependencyOrder(Collection<? extends T> things) {
        things.forEach(thing -> prerequisites.put(thing, new LinkedHashSet<>()));
    }

    /** Says that one comes before another; ignored when they are the same or one is not among the things to sort. */
    public void before(T earlier, T later) {
        if (!earlier.equals(later) && prerequisites.containsKey(earlier)) {
            Set<T> known = prerequisites.get(later);
            if (known != null) {
                known.add(earlier);
            }
        }
    }

    /**
     * The things in order.
     *
     * @throws AludelException with {@link ErrorCode#CIRCULAR_DEPENDENCY} when some depend on each other in a circle
     */
    public List<T> sorted() {
        List<Set<T>> circles = circles();
        if (!circles.isEmpty()) {
            throw new AludelException(
                    ErrorCode.CIRCULAR_DEPENDENCY, "these depend on each other in a circle: " + circles.get(0) + ".");
        }
        return sortedLeavingCircles();
    }

    /** The things in order; those within a circle stand in the order in which they were given, next to each other where possible. */
    public List<T> sortedLeavingCircles() {
        List<T> result = new ArrayList<>(prerequisites.size());
        Set<T> done = new LinkedHashSet<>();
        Set<T> waiting = new LinkedHashSet<>(prerequisites.keySet());
        List<Set<T>> circles = circles();
        while (!waiting.isEmpty()) {
            T next = firstReady(waiting, done, circles);
            waiting.remove(next);
            done.add(next);
            result.add(next);
        }
        return result;
    }

    /**
     * The things step by step: first all that depend on nothing, then all that depend only on those, and so on, each step in the order in
     * which its things were given. Those of a circle come one by one when nothing else is ready.
     */
    public List<T> sortedInSteps() {
        List<T> result = new ArrayList<>(prerequisites.size());
        Set<T> done = new LinkedHashSet<>();
        Set<T> waiting = new LinkedHashSet<>(prerequisites.keySet());
        List<Set<T>> circles = circles();
        while (!waiting.isEmpty()) {
            List<T> step = waiting.stream()
                    .filter(thing -> done.containsAll(requirements(thing)))
                    .toList();
            if (step.isEmpty()) {
                step = List.of(firstReady(waiting, done, circles));
            }
            step.forEach(waiting::remove);
            done.addAll(step);
            result.addAll(step);
        }
        return result;
    }

    private T firstReady(Set<T> waiting, Set<T> done, List<Set<T>> circles) {
        for (T candidate : waiting) {
            if (done.containsAll(requirements(candidate))) {
                return candidate;
            }
        }
        for (T candidate : waiting) {
            Set<T> circle = circleOf(candidate, circles);
            boolean onlyTheCircleIsMissing = requirements(candidate).stream()
                    .allMatch(required -> done.contains(required) || circle.contains(required));
            boolean circleIsReady = circle.stream()
                    .flatMap(member -> requirements(member).stream())
                    .allMatch(required -> done.contains(required) || circle.contains(required));
            if (onlyTheCircleIsMissing && circleIsReady) {
                return candidate;
            }
        }
        throw new IllegalStateException("no candidate among " + waiting);
    }

    private Set<T> requirements(T thing) {
        Set<T> found = prerequisites.get(thing);
        return found == null ? Set.of() : found;
    }

    private Set<T> circleOf(T thing, List<Set<T>> circles) {
        for (Set<T> circle : circles) {
            if (circle.contains(thing)) {
                return circle;
            }
        }
        return Set.of();
    }

    /** The strongly connected parts with more than one member, each in the given order. */
    public List<Set<T>> circles() {
        List<T> things = new ArrayList<>(prerequisites.keySet());
        Map<T, Integer> numbers = new HashMap<>();
        things.forEach(thing -> numbers.put(thing, numbers.size()));
        int[][] edges = new int[things.size()][];
        for (int number = 0; number < edges.length; number++) {
            edges[number] = requirements(things.get(number)).stream()
                    .mapToInt(required -> numbers.getOrDefault(required, -1))
                    .toArray();
        }
        List<Set<T>> circles = new ArrayList<>();
        for (int[] circle : StrongComponents.circles(edges)) {
            Set<T> members = new LinkedHashSet<>();
            Arrays.stream(circle).mapToObj(things::get).forEach(members::add);
            circles.add(members);
        }
        return circles;
    }
}
