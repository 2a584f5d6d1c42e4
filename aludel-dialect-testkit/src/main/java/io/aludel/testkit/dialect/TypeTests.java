package io.aludel.testkit.dialect;

import static io.aludel.testkit.dialect.Samples.comeBack;
import static io.aludel.testkit.dialect.Samples.comeBackUncompared;

import io.aludel.type.EnumOptions;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values travel through the driver and come back as they went, as parameters and as literals. */
public interface TypeTests extends DialectUnderTest {
    @Test
    default void truthComesBack(Bench bench) {
        comeBack(bench, SqlTypes.BOOLEAN, true, false);
    }

    @Test
    default void wholeNumbersComeBack(Bench bench) {
        comeBack(bench, SqlTypes.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, (1L << 53) + 1);
    }

    @Test
    default void smallNumbersComeBack(Bench bench) {
        comeBack(bench, SqlTypes.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE, (short) 0);
    }

    @Test
    default void doublesComeBack(Bench bench) {
        comeBack(bench, SqlTypes.DOUBLE, 0.1, -1.5e300, 1.0 / 3, 4.9e-300);
    }

    @Test
    default void decimalsComeBack(Bench bench) {
        comeBack(
                bench,
                SqlTypes.NUMERIC(10, 2),
                new BigDecimal("0.01"),
                new BigDecimal("-12345678.90"),
                new BigDecimal("99999999.99"));
    }

    @Test
    @Requires(Requirement.EXACT_DECIMALS)
    default void longDecimalsComeBack(Bench bench) {
        comeBack(
                bench,
                SqlTypes.NUMERIC(30, 10),
                new BigDecimal("12345678901234567890.0123456789"),
                new BigDecimal("0.0000000001"));
    }

    @Test
    default void textsComeBackWhateverTheyHold(Bench bench) {
        comeBack(
                bench,
                SqlTypes.VARCHAR(60),
                "plain",
                "it's",
                "\"quoted\" `back` [square]",
                "back\\slash\\'",
                "%_?:name$1",
                "'; DROP TABLE suite_samples; --",
                "tab\tand\nline",
                "\u65e5\u672c\u8a9e \u00e9 \ud83d\ude00");
    }

    @Test
    default void longTextsComeBack(Bench bench) {
        comeBackUncompared(bench, SqlTypes.TEXT, "x".repeat(20_000), "y");
    }

    @Test
    @Requires(Requirement.BYTES)
    default void bytesComeBack(Bench bench) {
        comeBackUncompared(bench, SqlTypes.BLOB, new byte[] {0, 1, -1, 39, 92}, new byte[5_000]);
    }

    @Test
    default void datesComeBack(Bench bench) {
        comeBack(bench, SqlTypes.DATE, LocalDate.of(2024, 2, 29), LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31));
    }

    @Test
    @Requires(Requirement.TIMES)
    default void timesOfDayComeBack(Bench bench) {
        comeBack(bench, SqlTypes.TIME, LocalTime.of(0, 0), LocalTime.of(23, 59, 59));
    }

    /** An hour that does not exist where the clocks go forward is there, since no time zone is meant. */
    @Test
    default void timestampsComeBack(Bench bench) {
        comeBack(
                bench,
                SqlTypes.TIMESTAMP,
                LocalDateTime.of(2024, 3, 31, 2, 30),
                LocalDateTime.of(1999, 12, 31, 23, 59, 59));
    }

    @Test
    @Requires(Requirement.MICROSECONDS)
    default void partsOfASecondComeBack(Bench bench) {
        comeBack(bench, SqlTypes.TIMESTAMP(6), LocalDateTime.of(2024, 1, 2, 3, 4, 5, 123_456_000));
    }

    @Test
    @Requires(Requirement.INSTANTS)
    default void pointsOnTheTimeLineComeBack(Bench bench) {
        comeBack(bench, SqlTypes.INSTANT, Instant.parse("2024-03-31T01:30:00Z"), Instant.parse("1999-12-31T23:59:59Z"));
    }

    @Test
    @Requires(Requirement.INSTANTS)
    default void pointsWithAnOffsetComeBackInUtc(Bench bench) {
        comeBack(bench, SqlTypes.TIMESTAMP_TZ, OffsetDateTime.of(2024, 3, 31, 1, 30, 0, 0, ZoneOffset.UTC));
    }

    @Test
    @Requires(Requirement.UUIDS)
    default void uniqueIdsComeBack(Bench bench) {
        comeBack(bench, SqlTypes.UUID, new UUID(0, 1), UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    }

    @Test
    default void enumsComeBack(Bench bench) {
        comeBack(
                bench,
                SqlTypes.ENUM(DayOfWeek.class, EnumOptions.DEFAULT.named("suite_day")),
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY);
    }

    @Test
    default void convertedValuesComeBack(Bench bench) {
        comeBack(bench, SqlTypes.converted(SqlTypes.INTEGER, Year.class, Samples.YEARS), Year.of(2024), Year.of(-1));
    }

    @Test
    @Requires(Requirement.JSON)
    default void documentsComeBack(Bench bench) {
        comeBackUncompared(bench, SqlTypes.JSON, Map.of("a", List.of(1, "it's")), List.of(true, "x"), "text", Map.of());
    }

    @Test
    @Requires(Requirement.ARRAYS)
    default void arraysComeBack(Bench bench) {
        comeBackUncompared(bench, SqlTypes.array(SqlTypes.INTEGER), List.of(1, 2), List.of());
    }
}
