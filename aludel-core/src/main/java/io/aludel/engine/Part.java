package io.aludel.engine;

/**
 * Which of several statements that make up one execution is sent, for the log. Immutable.
 *
 * @param number from one
 * @param total how many there are; zero when nobody knows yet
 * @param how in which way the rows come back; empty when none do
 */
record Part(int number, int total, String how) {
    static final String ORDERED = ", ordered";
    static final String UNORDERED = ", unordered";
    /** There is nothing to tell their order from otherwise. */
    static final String ONE_BY_ONE = ", one row at a time";

    /** A blank and {@code [batch 2/10, ordered]}; nothing when there is one alone. */
    @Override
    public String toString() {
        return total == 1 ? "" : " [batch " + number + (total == 0 ? "" : "/" + total) + how + "]";
    }
}
