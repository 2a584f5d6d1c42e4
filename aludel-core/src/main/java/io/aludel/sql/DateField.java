package io.aludel.sql;

import java.util.Locale;

/** A part of a date or time. */
public enum DateField {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    /** The day of the week, from 0 for Sunday. */
    DOW,
    /** The day of the year, from 1. */
    DOY,
    HOUR,
    MINUTE,
    SECOND,
    /** Seconds since 1970. */
    EPOCH,
    /** The day of the week, from 1 for Monday to 7; on PostgreSQL and H2. */
    ISODOW,
    /** The year to which the week belongs; on PostgreSQL and H2. */
    ISOYEAR,
    /** The year divided by ten; on PostgreSQL and H2. */
    DECADE,
    /** On PostgreSQL and H2. */
    CENTURY,
    /** On PostgreSQL and H2. */
    MILLENNIUM,
    /** The seconds with their parts, in thousandths; on PostgreSQL. */
    MILLISECONDS,
    /** The seconds with their parts, in millionths; on PostgreSQL. */
    MICROSECONDS;

    /** The word of SQL. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
