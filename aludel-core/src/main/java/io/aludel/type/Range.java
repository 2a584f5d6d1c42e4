package io.aludel.type;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All values between two bounds, as PostgreSQL's ranges have it. Immutable.
 *
 * <pre>{@code
 * Range<LocalDate> summer = Range.closedOpen(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1));
 * summer.contains(LocalDate.of(2026, 8, 31));   // true
 * }</pre>
 *
 * <p>PostgreSQL rewrites ranges of whole numbers and of dates to the form {@code [lower,upper)}; two ranges that are written otherwise
 * are not {@link #equals equal} here, though they contain the same values.
 *
 * @param <T> the class of the values, which are {@link Comparable}
 */
public final class Range<T> {
    private static final Range<?> EMPTY = new Range<>(null, null, false, false, true);

    private final @Nullable T lower;
    private final @Nullable T upper;
    private final boolean lowerIncluded;
    private final boolean upperIncluded;
    private final boolean empty;

    private Range(@Nullable T lower, @Nullable T upper, boolean lowerIncluded, boolean upperIncluded, boolean empty) {
        this.lower = lower;
        this.upper = upper;
        this.lowerIncluded = lower != null && lowerIncluded;
        this.upperIncluded = upper != null && upperIncluded;
        this.empty = empty;
    }

    /**
     * A range with bounds in PostgreSQL's notation.
     *
     * @param lower null for none
     * @param upper null for none
     * @param bounds {@code []}, {@code [)}, {@code (]} or {@code ()}
     */
    public static <T extends Comparable<? super T>> Range<T> of(@Nullable T lower, @Nullable T upper, String bounds) {
        boolean known =
                bounds.length() == 2 && "[(".indexOf(bounds.charAt(0)) >= 0 && "])".indexOf(bounds.charAt(1)) >= 0;
        if (!known) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "bounds must be [], [), (] or (), but are " + bounds + ".");
        }
        return make(lower, upper, bounds.charAt(0) == '[', bounds.charAt(1) == ']');
    }

    /** From {@code lower} on, up to but without {@code upper}. */
    public static <T extends Comparable<? super T>> Range<T> closedOpen(T lower, T upper) {
        return of(requireNonNull(lower, "lower"), requireNonNull(upper, "upper"), "[)");
    }

    /** Both bounds included. */
    public static <T extends Comparable<? super T>> Range<T> closed(T lower, T upper) {
        return of(requireNonNull(lower, "lower"), requireNonNull(upper, "upper"), "[]");
    }

    /** Neither bound included. */
    public static <T extends Comparable<? super T>> Range<T> open(T lower, T upper) {
        return of(requireNonNull(lower, "lower"), requireNonNull(upper, "upper"), "()");
    }

    /** Without {@code lower}, up to and with {@code upper}. */
    public static <T extends Comparable<? super T>> Range<T> openClosed(T lower, T upper) {
        return of(requireNonNull(lower, "lower"), requireNonNull(upper, "upper"), "(]");
    }

    /** From {@code lower} on, without an end. */
    public static <T extends Comparable<? super T>> Range<T> atLeast(T lower) {
        return of(requireNonNull(lower, "lower"), null, "[)");
    }

    /** Everything before {@code upper}. */
    public static <T extends Comparable<? super T>> Range<T> lessThan(T upper) {
        return of(null, requireNonNull(upper, "upper"), "()");
    }

    /** Every value. */
    public static <T> Range<T> all() {
        return new Range<>(null, null, false, false, false);
    }

    /** No value. */
    @SuppressWarnings("unchecked") // it contains nothing of any class
    public static <T> Range<T> empty() {
        return (Range<T>) EMPTY;
    }

    static <T> Range<T> make(@Nullable T lower, @Nullable T upper, boolean lowerIncluded, boolean upperIncluded) {
        if (lower != null && upper != null) {
            int order = Ranges.<T>order().compare(lower, upper);
            if (order > 0) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "the lower bound of a range lies above its upper bound.\n  Change the two.");
            }
            if (order == 0 && !(lowerIncluded && upperIncluded)) {
                return empty();
            }
        }
        return new Range<>(lower, upper, lowerIncluded, upperIncluded, false);
    }

    /** The lower bound; nothing when there is none or the range is empty. */
    public Optional<T> lower() {
        return Optional.ofNullable(lower);
    }

    /** The upper bound; nothing when there is none or the range is empty. */
    public Optional<T> upper() {
        return Optional.ofNullable(upper);
    }

    /** Whether the lower bound belongs to the range; false when there is none. */
    public boolean isLowerIncluded() {
        return lowerIncluded;
    }

    /** Whether the upper bound belongs to the range; false when there is none. */
    public boolean isUpperIncluded() {
        return upperIncluded;
    }

    /**
     * The form in which PostgreSQL keeps it: {@code [lower,upper)} for whole numbers and dates, which have a next value, and as it is for
     * others. Ranges of the same values are equal in this form.
     */
    public Range<T> canonical() {
        return Ranges.canonical(this);
    }

    /** Whether it contains no value. */
    public boolean isEmpty() {
        return empty;
    }

    /** Whether a value lies within. */
    public boolean contains(T value) {
        return Ranges.contains(this, value);
    }

    /** Whether all values of another range lie within; those of an empty one always do. */
    public boolean contains(Range<T> other) {
        return Ranges.contains(canonical(), other.canonical());
    }

    /** Whether some value lies within both. */
    public boolean overlaps(Range<T> other) {
        return Ranges.overlaps(canonical(), other.canonical());
    }

    /** Whether all of it lies before all of another. */
    public boolean isLeftOf(Range<T> other) {
        return Ranges.isLeftOf(canonical(), other.canonical());
    }

    /** Whether all of it lies after all of another. */
    public boolean isRightOf(Range<T> other) {
        return other.isLeftOf(this);
    }

    /** Whether it does not reach beyond the end of another. */
    public boolean doesNotExtendRightOf(Range<T> other) {
        return Ranges.doesNotExtendRightOf(canonical(), other.canonical());
    }

    /** Whether it does not begin before another. */
    public boolean doesNotExtendLeftOf(Range<T> other) {
        return Ranges.doesNotExtendLeftOf(canonical(), other.canonical());
    }

    /** Whether the two touch without overlapping and nothing lies between them. */
    public boolean isAdjacentTo(Range<T> other) {
        return Ranges.isAdjacentTo(canonical(), other.canonical());
    }

    /**
     * The values of both.
     *
     * @throws ArgumentException when they are not one range, since something lies between them
     */
    public Range<T> union(Range<T> other) {
        return Ranges.union(canonical(), other.canonical());
    }

    /** The values that are in both; empty when there are none. */
    public Range<T> intersection(Range<T> other) {
        return Ranges.intersection(canonical(), other.canonical());
    }

    /**
     * The values that are here and not in another.
     *
     * @throws ArgumentException when they are not one range, since the other lies in the middle
     */
    public Range<T> difference(Range<T> other) {
        return Ranges.difference(canonical(), other.canonical());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range<?> that
                && empty == that.empty
                && lowerIncluded == that.lowerIncluded
                && upperIncluded == that.upperIncluded
                && Objects.equals(lower, that.lower)
                && Objects.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, lowerIncluded, upperIncluded, empty);
    }

    /** In PostgreSQL's notation, such as {@code [1,10)}. */
    @Override
    public String toString() {
        if (empty) {
            return "empty";
        }
        return (lowerIncluded ? "[" : "(") + (lower == null ? "" : lower) + "," + (upper == null ? "" : upper)
                + (upperIncluded ? "]" : ")");
    }
}
