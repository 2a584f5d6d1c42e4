package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.MultipleResultsException;
import io.aludel.error.NoResultException;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultTest {
    private int closed;

    private <T> Result<T> result(List<T> rows) {
        return Result.of(rows.iterator(), List.of(), () -> closed++);
    }

    @Test
    void allClosesItself() {
        assertThat(result(List.of(1, 2, 3)).all()).containsExactly(1, 2, 3);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void isEmptyWhenItHasBeenRead() {
        Result<Integer> result = result(List.of(1, 2));
        result.all();

        assertThat(result.all()).isEmpty();
        assertThat(result.first()).isEmpty();
        assertThat(closed).isEqualTo(1);
        Result<Integer> read = result(List.of(1));
        read.forEach(row -> {});
        assertThat(read.isClosed()).isFalse();
        assertThatThrownBy(read::one).isInstanceOf(NoResultException.class);
    }

    @Test
    void isAnErrorWhenItHasBeenClosed() {
        Result<Integer> closedEarly = result(List.of(1, 2));
        closedEarly.close();
        Result<Integer> firstOnly = result(List.of(1, 2));
        firstOnly.first();
        Result<Integer> tooMany = result(List.of(1, 2));
        assertThatThrownBy(tooMany::one).isInstanceOf(MultipleResultsException.class);

        for (Result<Integer> result : List.of(closedEarly, firstOnly, tooMany)) {
            assertThat(result.isClosed()).isTrue();
            assertThatThrownBy(result::all).hasMessageStartingWith("CORE-1303: the result is closed");
            assertThatThrownBy(result::iterator).hasMessageStartingWith("CORE-1303");
            assertThatThrownBy(result::scalar).hasMessageStartingWith("CORE-1303");
        }
    }

    @Test
    void firstLeavesTheRestUnread() {
        Iterator<Integer> rows = List.of(1, 2).iterator();

        assertThat(Result.of(rows, List.of(), () -> closed++).first()).contains(1);
        assertThat(rows.hasNext()).isTrue();
        assertThat(closed).isEqualTo(1);
        assertThat(result(List.of()).first()).isEmpty();
    }

    @Test
    void oneWantsExactlyOne() {
        assertThat(result(List.of(1)).one()).isEqualTo(1);
        assertThatThrownBy(() -> result(List.of()).one())
                .isInstanceOf(NoResultException.class)
                .hasMessageStartingWith("CORE-1301: one() found no row.")
                .hasMessageContaining("oneOrEmpty()");
        assertThatThrownBy(() -> result(List.of(1, 2)).one())
                .isInstanceOf(MultipleResultsException.class)
                .hasMessageStartingWith("CORE-1302: one row was expected, but there are more.")
                .hasMessageContaining("first()");
        assertThat(closed).isEqualTo(3);
    }

    @Test
    void oneOrEmptyWantsAtMostOne() {
        assertThat(result(List.of(1)).oneOrEmpty()).contains(1);
        assertThat(result(List.of()).oneOrEmpty()).isEmpty();
        assertThat(result(Arrays.asList((Integer) null)).oneOrEmpty()).isEmpty();
        assertThatThrownBy(() -> result(List.of(1, 2)).oneOrEmpty()).isInstanceOf(MultipleResultsException.class);
    }

    @Test
    void scalarIsTheFirstValueOfTheFirstRow() {
        assertThat(result(List.of(new Row2<>("a", 1), new Row2<>("b", 2))).scalar())
                .isEqualTo("a");
        assertThat(result(List.of(1L)).scalar(Integer.class)).isEqualTo(1);
        assertThat(result(List.of()).scalar()).isNull();
    }

    @Test
    void oneOrNullWantsAtMostOne() {
        assertThat(result(List.of(1)).oneOrNull()).isEqualTo(1);
        assertThat(result(List.of()).oneOrNull()).isNull();
        assertThatThrownBy(() -> result(List.of(1, 2)).oneOrNull()).isInstanceOf(MultipleResultsException.class);
        assertThat(result(List.of(1, 2)).firstOrNull()).isEqualTo(1);
        assertThat(result(List.of()).firstOrNull()).isNull();
    }

    @Test
    void scalarOneIsTheFirstValueOfTheOnlyRow() {
        assertThat(result(List.of(new Row2<>("a", 1))).scalarOne(String.class)).isEqualTo("a");
        assertThat(result(Arrays.asList((Integer) null)).scalarOne(Integer.class))
                .isNull();
        assertThatThrownBy(() -> result(List.of()).scalarOne(Integer.class)).isInstanceOf(NoResultException.class);
        assertThatThrownBy(() -> result(List.of(1, 2)).scalarOne(Integer.class))
                .isInstanceOf(MultipleResultsException.class);
        assertThat(result(List.of()).scalarOneOrNull(Integer.class)).isNull();
        assertThatThrownBy(() -> result(List.of(1, 2)).scalarOneOrNull(Integer.class))
                .isInstanceOf(MultipleResultsException.class);
    }

    @Test
    void scalarsAreOneValueOfEachRow() {
        List<Row2<String, Integer>> rows = List.of(new Row2<>("a", 1), new Row2<>("b", 2));

        assertThat(result(rows).scalars(String.class).all()).containsExactly("a", "b");
        assertThat(result(rows).scalars(1, Long.class).all()).containsExactly(1L, 2L);
        assertThat(Result.of(rows.iterator(), List.of("name", "age"), () -> {})
                        .scalars("age", Integer.class)
                        .keys())
                .containsExactly("age");
        assertThatThrownBy(() -> Result.of(rows.iterator(), List.of("name", "age"), () -> {})
                        .scalars(2, Integer.class))
                .hasMessageStartingWith("CORE-1304: the row has no value at position 2.\n  It has 2 values");
    }

    @Test
    void columnsChooseAndReorder() {
        List<Row2<String, Integer>> rows = List.of(new Row2<>("a", 1), new Row2<>("b", 2));
        List<String> keys = List.of("name", "age");

        Result<Row> turned = Result.of(rows.iterator(), keys, () -> closed++).columns(1, 0);
        assertThat(turned.keys()).containsExactly("age", "name");
        assertThat(turned.all()).extracting(Row::toString).containsExactly("(1, a)", "(2, b)");
        assertThat(closed).isEqualTo(1);
        assertThat(Result.of(rows.iterator(), keys, () -> {}).columns("age").all())
                .extracting(row -> row.get("age", Integer.class))
                .containsExactly(1, 2);
        assertThatThrownBy(() -> Result.of(rows.iterator(), keys, () -> {}).columns("nmae"))
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    void rowsOfAnyWidthBecomeTypedOnes() {
        List<Row2<String, Integer>> rows = List.of(new Row2<>("a", 1));

        assertThat(Result.of(rows.iterator(), List.of("name", "age"), () -> {})
                        .columns("age", "name")
                        .as(Long.class, String.class)
                        .map((age, name) -> name + (age + 1))
                        .all())
                .containsExactly("a2");
        assertThatThrownBy(() -> Result.of(rows.iterator(), List.of("name", "age"), () -> {})
                        .as(String.class, Integer.class, Integer.class))
                .hasMessageContaining("as(..) was given 3 classes, but each row has 2 values: name, age.");
    }

    @Test
    void mappingsHaveNames() {
        List<Row2<String, Integer>> rows = List.of(new Row2<>("a", 1));

        assertThat(Result.of(rows.iterator(), List.of("name", "age"), () -> {})
                        .mappings()
                        .one())
                .containsExactly(Map.entry("name", "a"), Map.entry("age", 1));
    }

    @Test
    void yieldPerSaysTheSizeOfPartitions() {
        assertThat(result(List.of(1, 2, 3)).yieldPer(2).partitions()).containsExactly(List.of(1, 2), List.of(3));
        assertThat(result(List.of(1, 2, 3)).yieldPer(1).map(i -> i).partitions())
                .hasSize(3);
        assertThat(result(IntStream.range(0, 250).boxed().toList()).partitions())
                .hasSize(3);
        assertThatThrownBy(() -> result(List.of(1)).yieldPer(0)).hasMessageContaining("at least 1");
    }

    @Test
    void aFrozenResultIsHadAgain() {
        List<Row2<String, Integer>> rows = List.of(new Row2<>("a", 1), new Row2<>("b", 2));
        FrozenResult<Row2<String, Integer>> frozen = Result.of(rows.iterator(), List.of("name", "age"), () -> closed++)
                .freeze();

        assertThat(closed).isEqualTo(1);
        assertThat(frozen.result().all()).isEqualTo(rows);
        assertThat(frozen.result().scalars("age", Integer.class).all()).containsExactly(1, 2);
        assertThat(frozen.result().keys()).containsExactly("name", "age");
        assertThat(frozen.withRows(List.of(new Row2<>("c", 3))).result().one()).isEqualTo(new Row2<>("c", 3));
        assertThat(frozen).hasToString("FrozenResult[2 rows of [name, age]]");
    }

    @Test
    void mergedResultsFollowEachOther() {
        Result<Integer> first = result(List.of(1, 2));
        Result<Integer> merged = first.merge(result(List.of()), result(List.of(3)));

        assertThat(merged.all()).containsExactly(1, 2, 3);
        assertThat(closed).isEqualTo(3);
        assertThatThrownBy(() -> Result.of(List.of("a").iterator(), List.of("x"), () -> {})
                        .merge(Result.of(List.of("b").iterator(), List.of("x", "y"), () -> {})))
                .hasMessageContaining("different numbers of values: x and x, y");
    }

    @Test
    void aClosedMergeClosesAll() {
        Result<Integer> merged = result(List.of(1, 2)).merge(result(List.of(3)));
        assertThat(merged.first()).contains(1);
        assertThat(closed).isEqualTo(2);
    }

    @Test
    void mapsAsRowsAreRead() {
        List<Integer> seen = new ArrayList<>();
        Result<Integer> doubled = result(List.of(1, 2, 3)).map(value -> {
            seen.add(value);
            return value * 2;
        });

        assertThat(seen).isEmpty();
        assertThat(doubled.first()).contains(2);
        assertThat(seen).containsExactly(1);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void typedRowsMapValueByValue() {
        Result2<String, Integer> rows = Result2.of(result(List.of(new Row2<>("a", 1), new Row2<>("b", 2))));

        assertThat(rows.map((text, number) -> text + number).all()).containsExactly("a1", "b2");
    }

    @Test
    void uniqueKeepsTheFirstOfEach() {
        assertThat(result(List.of(1, 2, 1, 3, 2)).unique().all()).containsExactly(1, 2, 3);
        assertThat(result(List.of("a", "bb", "c")).unique(String::length).all()).containsExactly("a", "bb");
    }

    @Test
    void partitionsAreOfOneSizeExceptForTheLast() {
        assertThat(result(List.of(1, 2, 3, 4, 5)).partitions(2))
                .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(closed).isEqualTo(1);
        assertThatThrownBy(() -> result(List.of(1)).partitions(0)).hasMessageContaining("at least 1");
    }

    @Test
    void streamClosesWithTheStream() {
        try (var stream = result(List.of(1, 2, 3)).stream()) {
            assertThat(stream.findFirst()).contains(1);
            assertThat(closed).isZero();
        }
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void iterationEndsWhenTheResultIsClosed() {
        Result<Integer> result = result(List.of(1, 2, 3));
        List<Integer> seen = new ArrayList<>();
        for (Integer value : result) {
            seen.add(value);
            result.close();
        }

        assertThat(seen).containsExactly(1);
        assertThat(closed).isEqualTo(1);
    }
}
