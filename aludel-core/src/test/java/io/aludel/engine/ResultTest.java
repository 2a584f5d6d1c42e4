package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.MultipleResultsException;
import io.aludel.error.NoResultException;
import io.aludel.sql.Row2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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
    void isReadOnce() {
        Result<Integer> result = result(List.of(1, 2));
        result.all();

        assertThatThrownBy(result::all).hasMessageStartingWith("CORE-1303: the result is closed");
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
