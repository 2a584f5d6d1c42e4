package io.aludel.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a type says about its values: which are the same, how they are copied, in which order they come. */
class TypeHooksTest {
    /** Words that the database keeps without regard to case, the longest first. */
    private static final SqlType<StringBuilder> WORD =
            SqlTypes.converted(SqlTypes.VARCHAR(20), StringBuilder.class, new ValueConverter<StringBuilder, String>() {
                @Override
                public String toDatabase(StringBuilder value) {
                    return value.toString().toLowerCase(Locale.ROOT);
                }

                @Override
                public StringBuilder toJava(String value) {
                    return new StringBuilder(value);
                }

                @Override
                public boolean areEqual(StringBuilder left, StringBuilder right) {
                    return toDatabase(left).equals(toDatabase(right));
                }

                @Override
                public StringBuilder copy(StringBuilder value) {
                    return new StringBuilder(value);
                }

                @Override
                public Comparator<StringBuilder> order() {
                    return Comparator.comparing(StringBuilder::length).reversed();
                }
            });

    private enum Size {
        SMALL,
        LARGE
    }

    @Test
    void aConverterDecides() {
        StringBuilder word = new StringBuilder("Ann");
        assertThat(WORD.areEqual(word, new StringBuilder("ANN"))).isTrue();
        assertThat(WORD.areEqual(word, null)).isFalse();
        assertThat(WORD.areEqual(null, null)).isTrue();
        assertThat(WORD.copy(word)).isNotSameAs(word).hasToString("Ann");
        assertThat(WORD.order().orElseThrow().compare(new StringBuilder("aaa"), new StringBuilder("b")))
                .isNegative();
    }

    @Test
    void plainValuesAreComparedAsTheDatabaseDoes() {
        assertThat(SqlTypes.NUMERIC.areEqual(new BigDecimal("1.0"), new BigDecimal("1.00")))
                .isTrue();
        assertThat(SqlTypes.BLOB.areEqual(new byte[] {1}, new byte[] {1})).isTrue();
        assertThat(SqlTypes.VARCHAR.areEqual("a", "A")).isFalse();
        assertThat(SqlTypes.array(SqlTypes.INTEGER).areEqual(List.of(1), new ArrayList<>(List.of(1))))
                .isTrue();
    }

    @Test
    void valuesThatCanChangeAreCopied() {
        byte[] bytes = {1};
        assertThat(SqlTypes.BLOB.copy(bytes)).isNotSameAs(bytes).isEqualTo(bytes);
        List<Integer> list = new ArrayList<>(List.of(1));
        List<Integer> copy = SqlTypes.array(SqlTypes.INTEGER).copy(list);
        list.add(2);
        assertThat(copy).containsExactly(1);
        List<Object> inner = new ArrayList<>();
        Object json = SqlTypes.JSON.copy(Map.of("a", inner));
        inner.add(1);
        assertThat(json).isEqualTo(Map.of("a", List.of()));
        String text = "a";
        assertThat(SqlTypes.VARCHAR.copy(text)).isSameAs(text);
    }

    @Test
    void keysHaveAnOrder() {
        assertThat(SqlTypes.BIGINT.order().orElseThrow().compare(1L, 2L)).isNegative();
        assertThat(SqlTypes.BLOB.order().orElseThrow().compare(new byte[] {(byte) 0x80}, new byte[] {1}))
                .isPositive();
        assertThat(SqlTypes.enumByName(Size.class, 10).order().orElseThrow().compare(Size.SMALL, Size.LARGE))
                .isNegative();
        assertThat(SqlTypes.JSON.order()).isEmpty();
    }
}
