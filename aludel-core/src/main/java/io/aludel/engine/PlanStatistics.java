package io.aludel.engine;

/**
 * How a cache of compiled statements is used; a snapshot. Immutable.
 *
 * @param hits how many plans were found
 * @param misses how many plans had to be made
 * @param uncached how many plans were made for statements that are not kept
 * @param evictions how many plans were dropped to make room
 * @param size how many plans there are
 * @param capacity how many plans are kept
 */
public record PlanStatistics(long hits, long misses, long uncached, long evictions, int size, int capacity) {
    /** The share of plans that were found, from 0 to 1; 0 when none was asked for. */
    public double hitRatio() {
        long asked = hits + misses + uncached;
        return asked == 0 ? 0 : (double) hits / asked;
    }
}
