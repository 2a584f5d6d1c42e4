package io.aludel.dialect.sqlite;

import io.aludel.dialect.TemporalCodecs;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Dates and times as text, read and written by hand since this is done for every row.
 *
 * <p>Reads what SQLite's functions and other libraries write: a {@code T} or a blank between date and time, up to nine digits of a
 * second, an offset or {@code Z}, a date alone, and milliseconds since 1970 as a number. Years beyond
 * four digits are read, and not written, since their texts would not be in the order of the values.
 */
final class IsoText {
    private static final int DATE_LENGTH = 10;
    private static final int NANOS_PER_MICRO = 1000;

    private IsoText() {}

    static LocalDate date(String text) {
        try {
            if (isPlainDate(text)) {
                return plainDate(text);
            }
            return isNumber(text) ? fromMillis(text).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException wrong) {
            throw unreadable("date");
        }
    }

    static LocalTime time(String text) {
        try {
            return time(text, 0, text.length());
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException wrong) {
            throw unreadable("time");
        }
    }

    static LocalDateTime timestamp(String text) {
        try {
            if (!isPlainDate(text)) {
                return isNumber(text) ? fromMillis(text) : LocalDateTime.parse(text.replace(' ', 'T'));
            }
            int zone = zone(text);
            LocalTime time = text.length() == DATE_LENGTH ? LocalTime.MIDNIGHT : time(text, DATE_LENGTH + 1, zone);
            return LocalDateTime.of(plainDate(text), time);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException wrong) {
            throw unreadable("timestamp");
        }
    }

    /** Without an offset the text is taken for UTC, as SQLite's own functions do. */
    static Instant instant(String text) {
        try {
            if (!isPlainDate(text) && !isNumber(text)) {
                return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            }
            int zone = zone(text);
            ZoneOffset offset =
                    zone == text.length() || isNumber(text) ? ZoneOffset.UTC : ZoneOffset.of(text.substring(zone));
            return timestamp(text).toInstant(offset);
        } catch (DateTimeException | IndexOutOfBoundsException wrong) {
            throw unreadable("timestamp");
        }
    }

    static String of(LocalDate value) {
        TemporalCodecs.withinFourDigits(value, "SQLite");
        StringBuilder text = new StringBuilder(DATE_LENGTH);
        append(text, value);
        return text.toString();
    }

    static String of(LocalTime value) {
        StringBuilder text = new StringBuilder(15);
        append(text, value);
        return text.toString();
    }

    static String of(OffsetTime value) {
        return of(value.toLocalTime()) + value.getOffset().getId().replace("Z", "+00:00");
    }

    static String of(LocalDateTime value) {
        TemporalCodecs.withinFourDigits(value, "SQLite");
        StringBuilder text = new StringBuilder(26);
        append(text, value.toLocalDate());
        append(text.append(' '), value.toLocalTime());
        return text.toString();
    }

    static String of(Instant value) {
        return of(LocalDateTime.ofInstant(value, ZoneOffset.UTC)) + "+00:00";
    }

    private static void append(StringBuilder text, LocalDate date) {
        int year = date.getYear();
        two(text, year / 100);
        two(text, year % 100);
        two(text.append('-'), date.getMonthValue());
        two(text.append('-'), date.getDayOfMonth());
    }

    /** No digits of a second when there are none, else six, else nine: one text for each value, in the order of the values. */
    private static void append(StringBuilder text, LocalTime time) {
        two(text, time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        int nanos = time.getNano();
        if (nanos == 0) {
            return;
        }
        text.append('.');
        two(text, nanos / 10_000_000);
        two(text, nanos / 100_000 % 100);
        two(text, nanos / 1000 % 100);
        if (nanos % NANOS_PER_MICRO != 0) {
            int rest = nanos % NANOS_PER_MICRO;
            text.append((char) ('0' + rest / 100));
            two(text, rest % 100);
        }
    }

    private static void two(StringBuilder text, int value) {
        text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    private static boolean isPlainDate(String text) {
        return text.length() >= DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(0) != '-';
    }

    private static LocalDate plainDate(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE_LENGTH));
    }

    private static LocalTime time(String text, int from, int to) {
        int hour = number(text, from, from + 2);
        int minute = number(text, from + 3, from + 5);
        if (to <= from + 5) {
            return LocalTime.of(hour, minute);
        }
        int second = number(text, from + 6, from + 8);
        if (to <= from + 8) {
            return LocalTime.of(hour, minute, second);
        }
        int nanos = 0;
        int digits = 0;
        for (int index = from + 9; index < to; index++, digits++) {
            nanos = digits < 9 ? nanos * 10 + digit(text, index) : nanos;
        }
        for (; digits < 9; digits++) {
            nanos *= 10;
        }
        return LocalTime.of(hour, minute, second, nanos);
    }

    /** Where the offset begins, or the end of the text. */
    private static int zone(String text) {
        for (int index = DATE_LENGTH; index < text.length(); index++) {
            char current = text.charAt(index);
            if (current == '+' || current == '-' || current == 'Z') {
                return index;
            }
        }
        return text.length();
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int index = from; index < to; index++) {
            value = value * 10 + digit(text, index);
        }
        return value;
    }

    private static int digit(String text, int index) {
        int digit = text.charAt(index) - '0';
        if (digit < 0 || digit > 9) {
            throw new NumberFormatException("no digit at " + index);
        }
        return digit;
    }

    private static boolean isNumber(String text) {
        for (int index = text.startsWith("-") ? 1 : 0; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static LocalDateTime fromMillis(String text) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC);
    }

    /** Without a cause, whose message would show the value. */
    private static AludelException unreadable(String what) {
        return new AludelException(
                ErrorCode.CONVERSION_FAILED,
                "the database holds text that is no " + what + "."
                        + "\n  SQLite keeps any text in any column, so usually another program wrote it."
                        + "\n  Correct the row, or read the column as VARCHAR.");
    }
}
