package io.aludel.type;

import java.net.URI;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;

/**
 * Types of values that Java has a class for and databases have not: kept as the text that names the value, and a year as a number. Immutable,
 * for use by many threads.
 *
 * <pre>{@code
 * column("currency", ValueTypes.CURRENCY(3))
 * column("born", ValueTypes.YEAR)
 * }</pre>
 *
 * <p>A text in the database that names no such value raises {@code CONVERSION_FAILED} when it is read. The numbers are lengths in characters.
 */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // as in SqlTypes
public final class ValueTypes {
    /** A year as a whole number. */
    public static final SqlType<Year> YEAR = SqlTypes.converted(SqlTypes.INTEGER, Year.class, new YearConverter());

    private ValueTypes() {}

    /** A month of a year, {@code 2024-05}: 7 characters for years of four digits. */
    public static SqlType<YearMonth> YEAR_MONTH(int length) {
        return named(length, YearMonth.class, YearMonth::toString, YearMonth::parse);
    }

    /** A day of any year, {@code --05-01}: 7 characters. */
    public static SqlType<MonthDay> MONTH_DAY(int length) {
        return named(length, MonthDay.class, MonthDay::toString, MonthDay::parse);
    }

    /** Years, months and days, {@code P1Y2M}. */
    public static SqlType<Period> PERIOD(int length) {
        return named(length, Period.class, Period::toString, Period::parse);
    }

    /** A zone, {@code Europe/Vienna}, or an offset. */
    public static SqlType<ZoneId> ZONE(int length) {
        return named(length, ZoneId.class, ZoneId::getId, ZoneId::of);
    }

    /** An offset from UTC, {@code +02:00}: up to 9 characters. */
    public static SqlType<ZoneOffset> ZONE_OFFSET(int length) {
        return named(length, ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
    }

    /** A currency, {@code EUR}: 3 characters. */
    public static SqlType<Currency> CURRENCY(int length) {
        return named(length, Currency.class, Currency::getCurrencyCode, Currency::getInstance);
    }

    /** A locale as its language tag, {@code de-AT}; {@code de_AT} is read, too. The empty text stands for {@link Locale#ROOT}. */
    public static SqlType<Locale> LOCALE(int length) {
        return named(length, Locale.class, ValueTypes::tag, text -> Locale.forLanguageTag(text.replace('_', '-')));
    }

    /** An address, as it is written. */
    public static SqlType<URI> URI(int length) {
        return named(length, URI.class, URI::toString, URI::create);
    }

    private static String tag(Locale locale) {
        return locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag();
    }

    private static <T> SqlType<T> named(
            int length, Class<T> javaType, Function<T, String> name, Function<String, T> value) {
        return SqlTypes.converted(SqlTypes.VARCHAR(length), javaType, new NamedConverter<>(javaType, name, value));
    }
}
