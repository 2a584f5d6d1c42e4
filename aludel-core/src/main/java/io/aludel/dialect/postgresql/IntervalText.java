package io.aludel.dialect.postgresql;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intervals as PostgreSQL writes them in its own style: {@code 1 day -02:03:04.5}. Stateless.
 *
 * <p>A day has 24 hours here. Months and years have no length of their own and are refused.
 */
final class IntervalText {
    private static final Pattern UNIT = Pattern.compile("([+-]?\\d+) (year|mon|day)s?");
    private static final Pattern TIME = Pattern.compile("([+-]?)(\\d+):(\\d{2}):(\\d{2}(?:\\.\\d+)?)");

    private IntervalText() {}

    /** In ISO form, with microseconds at most. */
    static String write(Duration length) {
        return length.minusNanos(length.getNano() % 1000).toString();
    }

    static Duration read(String text) {
        Duration length = Duration.ZERO;
        Matcher units = UNIT.matcher(text);
        while (units.find()) {
            if (!units.group(2).equals("day")) {
                throw months();
            }
            length = length.plusDays(Long.parseLong(units.group(1)));
        }
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            Duration hours = Duration.ofHours(Long.parseLong(time.group(2)))
                    .plusMinutes(Long.parseLong(time.group(3)))
                    .plusNanos(new BigDecimal(time.group(4)).movePointRight(9).longValueExact());
            length = time.group(1).equals("-") ? length.minus(hours) : length.plus(hours);
        }
        return length;
    }

    private static AludelException months() {
        return new AludelException(
                ErrorCode.CONVERSION_FAILED,
                "the database holds an interval of months or years, which have no fixed length, so that it is no Duration."
                        + "\n  Read it as text, cast(column, VARCHAR), or take it apart with extract(..).");
    }
}
