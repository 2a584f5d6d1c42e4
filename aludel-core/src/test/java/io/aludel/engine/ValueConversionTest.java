package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueConversionTest {
    @Test
    void convertsNumbersWithoutLoss() {
        assertThat(ValueConversion.to(long.class, 7)).isEqualTo(7L);
        assertThat(ValueConversion.to(Integer.class, 7L)).isEqualTo(7);
        assertThat(ValueConversion.to(BigDecimal.class, 1.5)).isEqualByComparingTo("1.5");
        assertThat(ValueConversion.to(Boolean.class, 1)).isTrue();
        assertThat(ValueConversion.to(Integer.class, true)).isEqualTo(1);
    }

    @Test
    void readsDatesFromText() {
        assertThat(ValueConversion.to(LocalDate.class, "2024-02-29")).isEqualTo("2024-02-29");
        assertThat(ValueConversion.to(LocalDateTime.class, "2024-02-29 12:30:00"))
                .isEqualTo("2024-02-29T12:30:00");
        assertThat(ValueConversion.to(LocalDate.class, java.sql.Date.valueOf("2024-02-29")))
                .isEqualTo("2024-02-29");
        UUID uuid = UUID.randomUUID();
        assertThat(ValueConversion.to(UUID.class, uuid.toString())).isEqualTo(uuid);
    }

    @Test
    void leavesNullAlone() {
        assertThat(ValueConversion.to(String.class, null)).isNull();
    }

    @Test
    void refusesWhatWouldBeLostAndShowsNoValue() {
        assertThatThrownBy(() -> ValueConversion.to(Integer.class, 123_456_789_012L))
                .hasMessageStartingWith("CORE-1305: a value of class Long cannot be had as Integer without loss")
                .message()
                .doesNotContain("123456789012");
        assertThatThrownBy(() -> ValueConversion.to(Integer.class, 1.5)).hasMessageContaining("without loss");
        assertThatThrownBy(() -> ValueConversion.to(LocalDate.class, "secret"))
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> ValueConversion.to(UUID.class, 7)).hasMessageContaining("cannot be had as UUID");
    }
}
