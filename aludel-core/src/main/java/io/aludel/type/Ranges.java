package io.aludel.type;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of two ranges, as PostgreSQL says it: whole numbers and dates have a next value, so that {@code [1,3]} and
 * {@code [4,5]} touch.
 */
final class Ranges {
    private Ranges() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // ranges are made of comparable values only
    static <T> Comparator<T> order() {
        return (Comparator<T>) (Comparator) Comparator.naturalOrder();
    }

    static <T> boolean contains(Range<T> range, T value) {
        return !range.isEmpty()
                && range.lower()
                        .map(lower -> below(lower, range.isLowerIncluded(), value))
                        .orElse(true)
                && range.upper()
                        .map(upper -> above(upper, range.isUpperIncluded(), value))
                        .orElse(true);
    }

    private static <T> boolean below(T lower, boolean included, T value) {
        int order = Ranges.<T>order().compare(lower, value);
        return order < 0 || (order == 0 && included);
    }

    private static <T> boolean above(T upper, boolean included, T value) {
        int order = Ranges.<T>order().compare(upper, value);
        return order > 0 || (order == 0 && included);
    }

    static <T> boolean contains(Range<T> range, Range<T> other) {
        return other.isEmpty()
                || (!range.isEmpty() && compareLower(range, other) <= 0 && compareUpper(range, other) >= 0);
    }

    static <T> boolean overlaps(Range<T> one, Range<T> other) {
        return !one.isEmpty() && !other.isEmpty() && !isLeftOf(one, other) && !isLeftOf(other, one);
    }

    static <T> boolean isLeftOf(Range<T> one, Range<T> other) {
        return !one.isEmpty() && !other.isEmpty() && endsBefore(one, other);
    }

    private static <T> boolean endsBefore(Range<T> one, Range<T> other) {
        T end = one.upper().orElse(null);
        T start = other.lower().orElse(null);
        if (end == null || start == null) {
            return false;
        }
        int order = Ranges.<T>order().compare(end, start);
        return order < 0 || (order == 0 && !(one.isUpperIncluded() && other.isLowerIncluded()));
    }

    static <T> boolean doesNotExtendRightOf(Range<T> one, Range<T> other) {
        return !one.isEmpty() && !other.isEmpty() && compareUpper(one, other) <= 0;
    }

    static <T> boolean doesNotExtendLeftOf(Range<T> one, Range<T> other) {
        return !one.isEmpty() && !other.isEmpty() && compareLower(one, other) >= 0;
    }

    static <T> boolean isAdjacentTo(Range<T> one, Range<T> other) {
        return !one.isEmpty() && !other.isEmpty() && (touches(one, other) || touches(other, one));
    }

    private static <T> boolean touches(Range<T> first, Range<T> second) {
        T end = first.upper().orElse(null);
        T start = second.lower().orElse(null);
        if (end == null || start == null) {
            return false;
        }
        return Ranges.<T>order().compare(end, start) == 0 && first.isUpperIncluded() != second.isLowerIncluded();
    }

    /** With the lower bound included and the upper one not, where values have a next one; else as it is. */
    @SuppressWarnings("unchecked") // the next value is of the same class
    static <T> Range<T> canonical(Range<T> range) {
        T lower = range.lower().orElse(null);
        T upper = range.upper().orElse(null);
        Object newLower = lower == null || range.isLowerIncluded() ? lower : next(lower);
        Object newUpper = upper == null || !range.isUpperIncluded() ? upper : next(upper);
        boolean hasNext = (lower == null || newLower != null) && (upper == null || newUpper != null);
        return range.isEmpty() || !hasNext ? range : Range.make((T) newLower, (T) newUpper, true, false);
    }

    private static @Nullable Object next(Object value) {
        if (value instanceof Integer number) {
            return number == Integer.MAX_VALUE ? null : (Object) (number + 1);
        }
        if (value instanceof Long number) {
            return number == Long.MAX_VALUE ? null : (Object) (number + 1);
        }
        return value instanceof LocalDate date ? date.plusDays(1) : null;
    }

    static <T> Range<T> union(Range<T> one, Range<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        if (!overlaps(one, other) && !isAdjacentTo(one, other)) {
            throw notOne("the union of two ranges", "something lies between them");
        }
        return span(compareLower(one, other) <= 0 ? one : other, compareUpper(one, other) >= 0 ? one : other);
    }

    static <T> Range<T> intersection(Range<T> one, Range<T> other) {
        return overlaps(one, other)
                ? span(compareLower(one, other) >= 0 ? one : other, compareUpper(one, other) <= 0 ? one : other)
                : Range.empty();
    }

    static <T> Range<T> difference(Range<T> one, Range<T> other) {
        if (!overlaps(one, other)) {
            return one;
        }
        boolean before = compareLower(one, other) < 0;
        boolean after = compareUpper(one, other) > 0;
        if (before && after) {
            throw notOne("the difference of two ranges", "the second lies in the middle of the first");
        }
        if (before) {
            return Range.make(
                    one.lower().orElse(null),
                    other.lower().orElse(null),
                    one.isLowerIncluded(),
                    !other.isLowerIncluded());
        }
        return after
                ? Range.make(
                        other.upper().orElse(null),
                        one.upper().orElse(null),
                        !other.isUpperIncluded(),
                        one.isUpperIncluded())
                : Range.empty();
    }

    private static <T> Range<T> span(Range<T> begins, Range<T> ends) {
        return Range.make(
                begins.lower().orElse(null),
                ends.upper().orElse(null),
                begins.isLowerIncluded(),
                ends.isUpperIncluded());
    }

    private static <T> int compareLower(Range<T> one, Range<T> other) {
        T mine = one.lower().orElse(null);
        T its = other.lower().orElse(null);
        if (mine == null || its == null) {
            return Boolean.compare(mine != null, its != null);
        }
        int order = Ranges.<T>order().compare(mine, its);
        return order != 0 ? order : Boolean.compare(other.isLowerIncluded(), one.isLowerIncluded());
    }

    private static <T> int compareUpper(Range<T> one, Range<T> other) {
        T mine = one.upper().orElse(null);
        T its = other.upper().orElse(null);
        if (mine == null || its == null) {
            return Boolean.compare(mine == null, its == null);
        }
        int order = Ranges.<T>order().compare(mine, its);
        return order != 0 ? order : Boolean.compare(one.isUpperIncluded(), other.isUpperIncluded());
    }

    private static ArgumentException notOne(String what, String why) {
        return new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                what + " is not one range, since " + why + ".\n  Use a multirange, List<Range<T>>, in the database.");
    }
}
