package io.aludel.type;

import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/**
 * The digits of a second that a type keeps. What comes after is cut off before a value is sent, so that a stored value is found again
 * by the value it was made from, on every database alike, and never lies in the future. Stateless.
 */
public final class SecondDigits {
    private static final int MICROSECONDS = 6;
    private static final int[] NANOS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1
    };

    private SecondDigits() {}

    /** How many digits a type keeps: six when nothing was said. */
    public static int of(SqlType<?> type) {
        return type.precision() < 0 ? MICROSECONDS : Math.min(type.precision(), NANOS.length - 1);
    }

    /** A value without the digits after the first few. */
    @SuppressWarnings("unchecked") // a temporal adjusted is of its own class
    public static <T extends Temporal> T cut(T value, int digits) {
        int nanos = value.get(ChronoField.NANO_OF_SECOND);
        int rest = nanos % NANOS[digits];
        return rest == 0 ? value : (T) value.with(ChronoField.NANO_OF_SECOND, nanos - rest);
    }
}
