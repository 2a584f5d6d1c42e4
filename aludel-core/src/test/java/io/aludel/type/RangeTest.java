package io.aludel.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ranges against the sets of the values that they contain. */
class RangeTest {
    private static final int LEAST = -3;
    private static final int GREATEST = 8;

    private static List<Range<Integer>> all() {
        List<Range<Integer>> ranges = new ArrayList<>(List.of(Range.empty(), Range.all()));
        for (String bounds : List.of("[]", "[)", "(]", "()")) {
            for (int lower = 0; lower < 5; lower++) {
                ranges.add(Range.of(lower, null, bounds));
                ranges.add(Range.of(null, lower, bounds));
                for (int upper = lower; upper < 5; upper++) {
                    ranges.add(Range.of(lower, upper, bounds));
                }
            }
        }
        return ranges;
    }

    private static TreeSet<Integer> values(Range<Integer> range) {
        TreeSet<Integer> values = new TreeSet<>();
        IntStream.rangeClosed(LEAST, GREATEST).filter(range::contains).forEach(values::add);
        return values;
    }

    private static boolean isOne(TreeSet<Integer> values) {
        return values.isEmpty() || values.last() - values.first() == values.size() - 1;
    }

    @Test
    void whatIsSaidOfTwoRangesIsTrueOfTheirValues() {
        for (Range<Integer> one : all()) {
            for (Range<Integer> other : all()) {
                TreeSet<Integer> a = values(one);
                TreeSet<Integer> b = values(other);
                TreeSet<Integer> both = new TreeSet<>(a);
                both.retainAll(b);
                boolean some = !a.isEmpty() && !b.isEmpty();
                String pair = one + " and " + other;
                assertThat(one.contains(other)).as(pair).isEqualTo(a.containsAll(b));
                assertThat(one.overlaps(other)).as(pair).isEqualTo(!both.isEmpty());
                assertThat(one.isLeftOf(other)).as(pair).isEqualTo(some && a.last() < b.first());
                assertThat(one.isRightOf(other)).as(pair).isEqualTo(some && a.first() > b.last());
                assertThat(one.doesNotExtendRightOf(other)).as(pair).isEqualTo(some && a.last() <= b.last());
                assertThat(one.doesNotExtendLeftOf(other)).as(pair).isEqualTo(some && a.first() >= b.first());
                assertThat(one.isAdjacentTo(other))
                        .as(pair)
                        .isEqualTo(some && (a.last() + 1 == b.first() || b.last() + 1 == a.first()));
                assertThat(values(one.intersection(other))).as(pair).isEqualTo(both);
            }
        }
    }

    @Test
    void unionsAndDifferencesAreRangesOrRefused() {
        for (Range<Integer> one : all()) {
            for (Range<Integer> other : all()) {
                TreeSet<Integer> union = values(one);
                union.addAll(values(other));
                TreeSet<Integer> difference = values(one);
                difference.removeAll(values(other));
                String pair = one + " and " + other;
                if (isOne(union)) {
                    assertThat(values(one.union(other))).as(pair).isEqualTo(union);
                } else {
                    assertThatThrownBy(() -> one.union(other)).as(pair).isInstanceOf(ArgumentException.class);
                }
                if (isOne(difference)) {
                    assertThat(values(one.difference(other))).as(pair).isEqualTo(difference);
                } else {
                    assertThatThrownBy(() -> one.difference(other)).as(pair).isInstanceOf(ArgumentException.class);
                }
            }
        }
    }

    @Test
    void valuesWithoutANextOneTouchOnlyWhereTheirBoundsMeet() {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal two = BigDecimal.valueOf(2);
        assertThat(Range.closed(one, two).isAdjacentTo(Range.atLeast(BigDecimal.valueOf(3))))
                .isFalse();
        assertThat(Range.closedOpen(one, two).isAdjacentTo(Range.atLeast(two))).isTrue();
        assertThat(Range.open(one, two).isEmpty()).isFalse();
        assertThat(Range.closedOpen(one, two).union(Range.closed(two, two))).isEqualTo(Range.closed(one, two));
    }

    @Test
    void datesHaveANextOne() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(Range.closed(first, first.plusDays(1)).canonical())
                .isEqualTo(Range.closedOpen(first, first.plusDays(2)));
        assertThat(Range.open(first, first.plusDays(1)).canonical()).isEqualTo(Range.empty());
    }

    @Test
    void greatestValuesHaveNone() {
        Range<Integer> last = Range.closed(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(last.canonical()).isEqualTo(last);
        assertThat(last.contains(Integer.MAX_VALUE)).isTrue();
    }

    @Test
    void looksAsPostgresqlWritesIt() {
        assertThat(Range.closedOpen(1, 5)).hasToString("[1,5)");
        assertThat(Range.lessThan(5)).hasToString("(,5)");
        assertThat(Range.all()).hasToString("(,)");
        assertThat(Range.closedOpen(1, 1)).hasToString("empty");
        assertThatThrownBy(() -> Range.closed(2, 1)).hasMessageContaining("lies above its upper bound");
        assertThatThrownBy(() -> Range.of(1, 2, "<>")).hasMessageContaining("bounds must be [], [), (] or ()");
    }
}
