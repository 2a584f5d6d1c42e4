package io.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoTextTest {
    @Test
    void whatIsWrittenIsReadBackAndKeepsItsOrder() {
        Random random = new Random(42);
        LocalDateTime previous = LocalDateTime.of(1, 1, 1, 0, 0);
        for (int round = 0; round < 10_000; round++) {
            LocalDateTime value = LocalDateTime.of(
                            1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28), 0, 0)
                    .plusSeconds(random.nextInt(86_400))
                    .plusNanos(nanos(random));
            String text = IsoText.of(value);
            assertThat(IsoText.timestamp(text)).isEqualTo(value);
            assertThat(Integer.signum(text.compareTo(IsoText.of(previous))))
                    .isEqualTo(Integer.signum(value.compareTo(previous)));
            assertThat(IsoText.date(IsoText.of(value.toLocalDate()))).isEqualTo(value.toLocalDate());
            assertThat(IsoText.time(IsoText.of(value.toLocalTime()))).isEqualTo(value.toLocalTime());
            previous = value;
        }
    }

    private static long nanos(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1_000_000) * 1000L;
            default -> random.nextInt(1_000_000_000);
        };
    }

    @Test
    void whatOthersWriteIsReadToo() {
        LocalDateTime expected = LocalDateTime.of(2026, 1, 31, 9, 30);
        assertThat(IsoText.timestamp("2026-01-31 09:30:00")).isEqualTo(expected);
        assertThat(IsoText.timestamp("2026-01-31T09:30")).isEqualTo(expected);
        assertThat(IsoText.timestamp("2026-01-31 09:30:00.000000")).isEqualTo(expected);
        assertThat(IsoText.timestamp("2026-01-31 09:30:00Z")).isEqualTo(expected);
        assertThat(IsoText.timestamp("2026-01-31"))
                .isEqualTo(expected.toLocalDate().atStartOfDay());
        assertThat(IsoText.timestamp("1769851800000")).isEqualTo(expected);
        assertThat(IsoText.date("2026-01-31 09:30:00")).isEqualTo(expected.toLocalDate());
        assertThat(IsoText.time("09:30")).isEqualTo(LocalTime.of(9, 30));
        assertThat(IsoText.time("09:30:00.5")).isEqualTo(LocalTime.of(9, 30, 0, 500_000_000));
        assertThat(IsoText.instant("2026-01-31 09:30:00")).isEqualTo(Instant.parse("2026-01-31T09:30:00Z"));
        assertThat(IsoText.instant("2026-01-31T09:30:00+02:00")).isEqualTo(Instant.parse("2026-01-31T07:30:00Z"));
        assertThat(IsoText.instant("2026-01-31 09:30:00.25-05:00")).isEqualTo(Instant.parse("2026-01-31T14:30:00.25Z"));
    }

    @Test
    void yearsOfMoreThanFourDigitsAreReadAndNotWritten() {
        LocalDate late = LocalDate.of(12_345, 6, 7);
        assertThat(IsoText.date("+12345-06-07")).isEqualTo(late);
        LocalDateTime early = LocalDateTime.of(-5, 6, 7, 8, 9, 10);
        assertThat(IsoText.timestamp("-0005-06-07T08:09:10")).isEqualTo(early);
        assertThat(IsoText.instant("+12345-06-07T08:09:10Z")).isEqualTo(Instant.parse("+12345-06-07T08:09:10Z"));
        assertThatThrownBy(() -> IsoText.of(late))
                .isInstanceOf(AludelException.class)
                .hasMessageStartingWith("CORE-1305: dates of SQLite go from the year 0 to 9999");
    }

    @Test
    void otherTextIsRefusedWithoutBeingShown() {
        for (String wrong : new String[] {"", "secret", "2026-13-01", "2026-01-31 25:00:00", "2026-01-31 09:30:xx"}) {
            assertThatThrownBy(() -> IsoText.timestamp(wrong))
                    .isInstanceOf(AludelException.class)
                    .hasMessageStartingWith("CORE-1305: the database holds text that is no timestamp")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }
}
