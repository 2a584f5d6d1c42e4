package io.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence or an identity column counts. Immutable. Null everywhere leaves the choice to the database.
 *
 * @param start the first number
 * @param increment the distance between two numbers; below zero to count down
 * @param minValue the smallest number
 * @param maxValue the largest number
 * @param noMinValue whether NO MINVALUE is written
 * @param noMaxValue whether NO MAXVALUE is written
 * @param cycle whether it begins again at the end; false writes NO CYCLE
 * @param cache how many numbers are fetched in advance
 * @param ordered whether numbers come in the order of requests, which only Oracle asks
 */
public record Numbering(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minValue,
        @Nullable Long maxValue,
        boolean noMinValue,
        boolean noMaxValue,
        @Nullable Boolean cycle,
        @Nullable Long cache,
        @Nullable Boolean ordered) {
    /** Everything as the database likes it. */
    public static final Numbering DEFAULT = new Numbering(null, null, null, null, false, false, null, null, null);

    /** The same with another first number. */
    public Numbering withStart(@Nullable Long changed) {
        return new Numbering(changed, increment, minValue, maxValue, noMinValue, noMaxValue, cycle, cache, ordered);
    }

    /** The same with another distance between two numbers. */
    public Numbering withIncrement(@Nullable Long changed) {
        return new Numbering(start, changed, minValue, maxValue, noMinValue, noMaxValue, cycle, cache, ordered);
    }

    /** The same with another smallest number. */
    public Numbering withMinValue(@Nullable Long changed) {
        return new Numbering(start, increment, changed, maxValue, noMinValue, noMaxValue, cycle, cache, ordered);
    }

    /** The same with another largest number. */
    public Numbering withMaxValue(@Nullable Long changed) {
        return new Numbering(start, increment, minValue, changed, noMinValue, noMaxValue, cycle, cache, ordered);
    }

    /** The same, explicitly without a smallest number. */
    public Numbering withNoMinValue() {
        return new Numbering(start, increment, minValue, maxValue, true, noMaxValue, cycle, cache, ordered);
    }

    /** The same, explicitly without a largest number. */
    public Numbering withNoMaxValue() {
        return new Numbering(start, increment, minValue, maxValue, noMinValue, true, cycle, cache, ordered);
    }

    /** The same, beginning again at the end or explicitly not. */
    public Numbering withCycle(@Nullable Boolean changed) {
        return new Numbering(start, increment, minValue, maxValue, noMinValue, noMaxValue, changed, cache, ordered);
    }

    /** The same, with numbers fetched in advance. */
    public Numbering withCache(@Nullable Long changed) {
        return new Numbering(start, increment, minValue, maxValue, noMinValue, noMaxValue, cycle, changed, ordered);
    }

    /** The same, with numbers in the order of requests or explicitly not. */
    public Numbering withOrdered(@Nullable Boolean changed) {
        return new Numbering(start, increment, minValue, maxValue, noMinValue, noMaxValue, cycle, cache, changed);
    }
}
