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
    EPOCH;

    /** The word of SQL. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
