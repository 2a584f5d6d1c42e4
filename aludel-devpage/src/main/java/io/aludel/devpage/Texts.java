package io.aludel.devpage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and numbers are written. */
final class Texts {
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private Texts() {}

    static double millis(Duration duration) {
        return Math.round(duration.toNanos() / (NANOS_PER_MILLISECOND / 1_000)) / 1_000.0;
    }

    /** {@code 12.3 ms}. */
    static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / NANOS_PER_MILLISECOND);
    }

    static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** {@code 1 statement}, {@code 2 statements}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
