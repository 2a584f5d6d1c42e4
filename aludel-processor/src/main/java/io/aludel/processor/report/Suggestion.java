package io.aludel.processor.report;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that is nearest to an unknown one. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * Words a hint.
     *
     * @param unknown the name the user wrote
     * @param known the names there are
     * @return {@code "; did you mean 'author'?"}, or a list of the names, or an empty string when there are none
     */
    public static String hint(String unknown, Collection<String> known) {
        String nearest = nearest(unknown, known);
        if (nearest != null) {
            return "; did you mean '" + nearest + "'?";
        }
        return known.isEmpty() ? "" : "; there are " + String.join(", ", known);
    }

    private static @Nullable String nearest(String unknown, Collection<String> known) {
        String best = null;
        int bestDistance = Math.max(1, unknown.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(unknown.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Edit distance in which two swapped neighbours count once ({@code nmae}, {@code name}). */
    static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            table[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            table[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                int substitution = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + substitution);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                table[i][j] = swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
            }
        }
        return table[left.length()][right.length()];
    }
}
