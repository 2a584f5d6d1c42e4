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

    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int substitution = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] = Math.min(
                        Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + substitution);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[right.length()];
    }
}
