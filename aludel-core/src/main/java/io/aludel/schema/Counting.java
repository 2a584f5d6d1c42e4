package io.aludel.schema;

/**
 * The changes that sequences and identity columns allow; each method returns a changed copy.
 *
 * @param <C> what counts
 */
public interface Counting<C> {
    /** How it counts. */
    Numbering numbering();

    /** The same, counting otherwise. */
    C with(Numbering numbering);

    /** The same with another first number. */
    default C start(long start) {
        return with(numbering().withStart(start));
    }

    /** The same with another distance between two numbers. */
    default C increment(long increment) {
        return with(numbering().withIncrement(increment));
    }

    /** The same with a smallest number. */
    default C minValue(long minValue) {
        return with(numbering().withMinValue(minValue));
    }

    /** The same with a largest number. */
    default C maxValue(long maxValue) {
        return with(numbering().withMaxValue(maxValue));
    }

    /** The same, explicitly without a smallest number. */
    default C noMinValue() {
        return with(numbering().withNoMinValue());
    }

    /** The same, explicitly without a largest number. */
    default C noMaxValue() {
        return with(numbering().withNoMaxValue());
    }

    /** The same, beginning again at the end or explicitly not. */
    default C cycle(boolean cycle) {
        return with(numbering().withCycle(cycle));
    }

    /** The same, with numbers fetched in advance. */
    default C cache(long cache) {
        return with(numbering().withCache(cache));
    }

    /** The same, with numbers in the order of requests or explicitly not; only Oracle knows it. */
    default C ordered(boolean ordered) {
        return with(numbering().withOrdered(ordered));
    }
}
