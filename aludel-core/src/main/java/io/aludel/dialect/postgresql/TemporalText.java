package io.aludel.dialect.postgresql;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/** Dates and times as PostgreSQL writes them in its ISO style, years before Christ included. Stateless. */
final class TemporalText {
    private static final String BEFORE_CHRIST = " BC";

    private TemporalText() {}

    static String write(LocalDate date) {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return date.equals(LocalDate.MAX) ? "infinity" : "-infinity";
        }
        return day(date) + (date.getYear() < 1 ? BEFORE_CHRIST : "");
    }

    static String write(LocalDateTime moment) {
        if (moment.toLocalDate().equals(LocalDate.MAX) || moment.toLocalDate().equals(LocalDate.MIN)) {
            return write(moment.toLocalDate());
        }
        return day(moment.toLocalDate()) + " " + moment.toLocalTime() + (moment.getYear() < 1 ? BEFORE_CHRIST : "");
    }

    static String write(OffsetDateTime moment) {
        LocalDate date = moment.toLocalDate();
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return write(date);
        }
        LocalDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return day(utc.toLocalDate()) + " " + utc.toLocalTime() + "+00" + (utc.getYear() < 1 ? BEFORE_CHRIST : "");
    }

    private static String day(LocalDate date) {
        int year = date.getYear() < 1 ? 1 - date.getYear() : date.getYear();
        return pad(year, 4) + "-" + pad(date.getMonthValue(), 2) + "-" + pad(date.getDayOfMonth(), 2);
    }

    private static String pad(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    static LocalDate date(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? LocalDate.MIN : LocalDate.MAX;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = (before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text).split("-");
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** 24:00 is a time to PostgreSQL and none to Java. */
    static LocalTime time(String text) {
        if (text.startsWith("24:")) {
            throw endOfDay();
        }
        return LocalTime.parse(text);
    }

    static AludelException endOfDay() {
        return new AludelException(
                ErrorCode.CONVERSION_FAILED,
                "the database holds the time 24:00, which LocalTime does not have."
                        + "\n  Correct the row, or read the column as text: cast(column, VARCHAR).");
    }

    static OffsetTime offsetTime(String text) {
        int zone = zone(text, 0);
        return OffsetTime.of(time(text.substring(0, zone)), ZoneOffset.of(text.substring(zone)));
    }

    static LocalDateTime timestamp(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? LocalDateTime.MIN : LocalDateTime.MAX;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        int blank = text.indexOf(' ');
        String time = text.substring(blank + 1, before ? text.length() - BEFORE_CHRIST.length() : text.length());
        return LocalDateTime.of(date(text.substring(0, blank) + (before ? BEFORE_CHRIST : "")), LocalTime.parse(time));
    }

    static OffsetDateTime moment(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? OffsetDateTime.MIN : OffsetDateTime.MAX;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String rest = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int zone = zone(rest, rest.indexOf(' '));
        LocalDateTime local = timestamp(rest.substring(0, zone) + (before ? BEFORE_CHRIST : ""));
        return local.atOffset(ZoneOffset.of(rest.substring(zone))).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static int zone(String text, int from) {
        int plus = text.indexOf('+', from);
        return plus < 0 ? text.indexOf('-', from) : plus;
    }
}
