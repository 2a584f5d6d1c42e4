package io.aludel.dialect.postgresql;

import io.aludel.type.Range;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's own types. On other databases a definition with one of them is refused; {@link SqlType#withVariant} says what to use
 * there.
 *
 * <pre>{@code
 * column("tags", SqlTypes.JSON.withVariant("postgresql", PostgresqlTypes.JSONB))
 * }</pre>
 */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // the names of the types are the names that SQL gives them
public final class PostgresqlTypes {
    private static final String NAME = "postgresql";

    /** JSON in a form that can be indexed and compared. */
    public static final SqlType<Object> JSONB = jsonb(Object.class);
    /** A path into JSON. */
    public static final SqlType<String> JSONPATH = text("JSONPATH");
    /** Text that compares without regard to case; from the extension {@code citext}. */
    public static final SqlType<String> CITEXT = text("CITEXT");
    /** A host with its network, as text. */
    public static final SqlType<String> INET = text("INET");
    /** A network, as text. */
    public static final SqlType<String> CIDR = text("CIDR");
    /** An address of a network card, as text. */
    public static final SqlType<String> MACADDR = text("MACADDR");
    /** A long address of a network card, as text. */
    public static final SqlType<String> MACADDR8 = text("MACADDR8");
    /** A document prepared for search, as text. */
    public static final SqlType<String> TSVECTOR = text("TSVECTOR");
    /** A search, as text. */
    public static final SqlType<String> TSQUERY = text("TSQUERY");
    /** The name of a configuration for search. */
    public static final SqlType<String> REGCONFIG = text("REGCONFIG");
    /** The name of a table or index, which the database keeps as its number. */
    public static final SqlType<String> REGCLASS = text("REGCLASS");
    /** An XML document, as text. */
    public static final SqlType<String> XML = text("XML");
    /** The number of an object of the database. */
    public static final SqlType<Long> OID =
            TypeBuilder.of(TypeKind.BIGINT, Long.class).named("OID", NAME).build();
    /** An amount of money, as text in the way of the server's {@code lc_monetary}. */
    public static final SqlType<String> MONEY = text("MONEY");
    /** Bytes. */
    public static final SqlType<byte[]> BYTEA =
            TypeBuilder.of(TypeKind.BLOB, byte[].class).named("BYTEA", NAME).build();
    /** Words to words, whose values may be null; from the extension {@code hstore}. */
    public static final SqlType<Map<String, String>> HSTORE = TypeBuilder.<Map<String, String>>ofGeneric(
                    TypeKind.NATIVE, Map.class)
            .named("HSTORE", NAME)
            .build();
    /** Bits of any number, as a text of 0 and 1. */
    public static final SqlType<String> VARBIT = text("BIT VARYING");

    public static final SqlType<Range<Integer>> INT4RANGE = range("INT4RANGE", SqlTypes.INTEGER);
    public static final SqlType<Range<Long>> INT8RANGE = range("INT8RANGE", SqlTypes.BIGINT);
    public static final SqlType<Range<BigDecimal>> NUMRANGE = range("NUMRANGE", SqlTypes.NUMERIC);
    public static final SqlType<Range<LocalDate>> DATERANGE = range("DATERANGE", SqlTypes.DATE);
    public static final SqlType<Range<LocalDateTime>> TSRANGE = range("TSRANGE", SqlTypes.TIMESTAMP);
    public static final SqlType<Range<OffsetDateTime>> TSTZRANGE = range("TSTZRANGE", SqlTypes.TIMESTAMP_TZ);
    public static final SqlType<List<Range<Integer>>> INT4MULTIRANGE = multirange("INT4MULTIRANGE", SqlTypes.INTEGER);
    public static final SqlType<List<Range<Long>>> INT8MULTIRANGE = multirange("INT8MULTIRANGE", SqlTypes.BIGINT);
    public static final SqlType<List<Range<BigDecimal>>> NUMMULTIRANGE = multirange("NUMMULTIRANGE", SqlTypes.NUMERIC);
    public static final SqlType<List<Range<LocalDate>>> DATEMULTIRANGE = multirange("DATEMULTIRANGE", SqlTypes.DATE);
    public static final SqlType<List<Range<LocalDateTime>>> TSMULTIRANGE =
            multirange("TSMULTIRANGE", SqlTypes.TIMESTAMP);
    public static final SqlType<List<Range<OffsetDateTime>>> TSTZMULTIRANGE =
            multirange("TSTZMULTIRANGE", SqlTypes.TIMESTAMP_TZ);

    private PostgresqlTypes() {}

    /** JSONB as objects of a class, as Jackson 3 reads and writes them. */
    public static <T> SqlType<T> jsonb(Class<T> javaType) {
        return TypeBuilder.of(TypeKind.JSON, javaType).named("JSONB", NAME).build();
    }

    /** A fixed number of bits, as a text of 0 and 1. */
    public static SqlType<String> BIT(int length) {
        return TypeBuilder.of(TypeKind.NATIVE, String.class)
                .named("BIT", NAME)
                .length(length)
                .build();
    }

    /** A limited number of bits, as a text of 0 and 1. */
    public static SqlType<String> VARBIT(int length) {
        return TypeBuilder.of(TypeKind.NATIVE, String.class)
                .named("BIT VARYING", NAME)
                .length(length)
                .build();
    }

    /** An interval of certain fields, such as {@code DAY TO SECOND}. */
    public static SqlType<Duration> INTERVAL(String fields) {
        return TypeBuilder.of(TypeKind.INTERVAL, Duration.class)
                .detail(new TypeDetail.OfInterval(fields))
                .build();
    }

    /** An interval with {@code digits} of a second. */
    public static SqlType<Duration> INTERVAL(int digits) {
        return TypeBuilder.of(TypeKind.INTERVAL, Duration.class)
                .precision(digits)
                .build();
    }

    /** A time of day with {@code digits} of a second. */
    public static SqlType<LocalTime> TIME(int digits) {
        return SqlTypes.TIME(digits);
    }

    /** A time of day with an offset and {@code digits} of a second. */
    public static SqlType<OffsetTime> TIME_TZ(int digits) {
        return TypeBuilder.of(TypeKind.TIME_WITH_TIME_ZONE, OffsetTime.class)
                .precision(digits)
                .build();
    }

    /** Date and time with {@code digits} of a second. */
    public static SqlType<LocalDateTime> TIMESTAMP(int digits) {
        return SqlTypes.TIMESTAMP(digits);
    }

    /** Date and time with an offset and {@code digits} of a second. */
    public static SqlType<OffsetDateTime> TIMESTAMP_TZ(int digits) {
        return SqlTypes.TIMESTAMP_TZ(digits);
    }

    /** Arrays whose elements are arrays again, {@code dimensions} deep, as nested lists. */
    public static SqlType<List<?>> array(SqlType<?> element, int dimensions) {
        return TypeBuilder.<List<?>>ofGeneric(TypeKind.ARRAY, List.class)
                .detail(new TypeDetail.OfArray(element, dimensions))
                .build();
    }

    /**
     * A domain, which is created with the tables that use it.
     *
     * @param name its name
     * @param base what it is made from
     */
    public static <T> SqlType<T> domain(String name, SqlType<T> base) {
        return domain(base, new TypeDetail.OfDomain(name, null, base, null, null, null, false, null, true));
    }

    /** A domain with all its properties. */
    public static <T> SqlType<T> domain(SqlType<T> base, TypeDetail.OfDomain properties) {
        return TypeBuilder.from(base).detail(properties).build();
    }

    /** A range type that somebody created in the database. */
    public static <T> SqlType<Range<T>> range(String name, SqlType<T> bound) {
        return TypeBuilder.<Range<T>>ofGeneric(TypeKind.RANGE, Range.class)
                .named(name, NAME)
                .detail(new TypeDetail.OfRange(bound))
                .build();
    }

    /** A multirange type that somebody created in the database. */
    public static <T> SqlType<List<Range<T>>> multirange(String name, SqlType<T> bound) {
        return TypeBuilder.<List<Range<T>>>ofGeneric(TypeKind.MULTIRANGE, List.class)
                .named(name, NAME)
                .detail(new TypeDetail.OfRange(bound))
                .build();
    }

    private static SqlType<String> text(String name) {
        return TypeBuilder.of(TypeKind.NATIVE, String.class).named(name, NAME).build();
    }
}
