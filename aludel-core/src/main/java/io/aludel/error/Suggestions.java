package io.aludel.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * The candidate that is nearest to a misspelt name.
     *
     * @param name what was typed
     * @param candidates what exists
     * @return the nearest candidate, or nothing when none is near
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A sentence for an error message.
     *
     * @param name what was typed
     * @param candidates what exists
     * @return {@code " Did you mean 'x'?"}, or the empty string
     */
    public static String didYouMean(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(found -> " Did you mean '" + found + "'?")
                .orElse("");
    }

    /** How many letters have to be added, left out, replaced or exchanged with their neighbour. */
    private static int distance(String left, String right) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                distances[row][column] = distance(left, right, row, column, distances);
            }
        }
        return distances[left.length()][right.length()];
    }

    private static int distance(String left, String right, int row, int column, int[][] known) {
        if (row == 0 || column == 0) {
            return row + column;
        }
        int substitution = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int nearest = Math.min(
                Math.min(known[row][column - 1], known[row - 1][column]) + 1,
                known[row - 1][column - 1] + substitution);
        boolean exchanged = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return exchanged ? Math.min(nearest, known[row - 2][column - 2] + 1) : nearest;
    }
}
