package io.aludel.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a Java type travels to the database and back. */
public enum BasicType {
    /** True or false. */
    BOOLEAN(Family.BOOLEAN),
    /** 8 bits. */
    TINYINT(Family.NUMBER),
    /** 16 bits. */
    SMALLINT(Family.NUMBER),
    /** 32 bits. */
    INTEGER(Family.NUMBER),
    /** 64 bits. */
    BIGINT(Family.NUMBER),
    /** Floating point, 32 bits. */
    REAL(Family.NUMBER),
    /** Floating point, 64 bits. */
    DOUBLE(Family.NUMBER),
    /** Decimal. */
    NUMERIC(Family.NUMBER),
    /** Integer of any size. */
    BIGINTEGER(Family.NUMBER),
    /** Text. */
    STRING(Family.TEXT),
    /** One character. */
    CHARACTER(Family.OTHER),
    /** Bytes. */
    BYTES(Family.OTHER),
    /** Date. */
    DATE(Family.TEMPORAL),
    /** Time of day. */
    TIME(Family.TEMPORAL),
    /** Time of day with offset. */
    TIME_TZ(Family.TEMPORAL),
    /** Date and time without zone. */
    TIMESTAMP(Family.TEMPORAL),
    /** Date and time with offset. */
    TIMESTAMP_TZ(Family.TEMPORAL),
    /** Instant. */
    INSTANT(Family.TEMPORAL),
    /** Length of time. */
    INTERVAL(Family.OTHER),
    /** Universally unique identifier. */
    UUID(Family.OTHER),
    /** Year. */
    YEAR(Family.OTHER),
    /** Month of a year. */
    YEAR_MONTH(7),
    /** Day of any year. */
    MONTH_DAY(7),
    /** Years, months and days. */
    PERIOD(255),
    /** Zone. */
    ZONE(255),
    /** Offset from UTC. */
    ZONE_OFFSET(9),
    /** Currency. */
    CURRENCY(3),
    /** Locale. */
    LOCALE(255),
    /** Address. */
    URI(255),
    /** JSON. */
    JSON(Family.JSON),
    /** Array. */
    ARRAY(Family.ARRAY),
    /** Constant of an enum. */
    ENUM(Family.OTHER),
    /** Not known in this class: a type variable of a mapped superclass. */
    VARIABLE(Family.OTHER),
    /** None of these. */
    UNSUPPORTED(Family.OTHER);

    /** What can be said about values in a query. */
    public enum Family {
        /** Boolean. */
        BOOLEAN,
        /** Number. */
        NUMBER,
        /** Text. */
        TEXT,
        /** Date or time. */
        TEMPORAL,
        /** JSON. */
        JSON,
        /** Array. */
        ARRAY,
        /** Anything else. */
        OTHER
    }

    private static final Map<String, BasicType> BY_JAVA_TYPE = Map.ofEntries(
            Map.entry("java.lang.Boolean", BOOLEAN),
            Map.entry("java.lang.Byte", TINYINT),
            Map.entry("java.lang.Short", SMALLINT),
            Map.entry("java.lang.Integer", INTEGER),
            Map.entry("java.lang.Long", BIGINT),
            Map.entry("java.lang.Float", REAL),
            Map.entry("java.lang.Double", DOUBLE),
            Map.entry("java.lang.Character", CHARACTER),
            Map.entry("java.lang.String", STRING),
            Map.entry("java.math.BigDecimal", NUMERIC),
            Map.entry("java.math.BigInteger", BIGINTEGER),
            Map.entry("byte[]", BYTES),
            Map.entry("java.time.LocalDate", DATE),
            Map.entry("java.time.LocalTime", TIME),
            Map.entry("java.time.OffsetTime", TIME_TZ),
            Map.entry("java.time.LocalDateTime", TIMESTAMP),
            Map.entry("java.time.OffsetDateTime", TIMESTAMP_TZ),
            Map.entry("java.time.Instant", INSTANT),
            Map.entry("java.time.Duration", INTERVAL),
            Map.entry("java.util.UUID", UUID),
            Map.entry("java.time.Year", YEAR),
            Map.entry("java.time.YearMonth", YEAR_MONTH),
            Map.entry("java.time.MonthDay", MONTH_DAY),
            Map.entry("java.time.Period", PERIOD),
            Map.entry("java.time.ZoneId", ZONE),
            Map.entry("java.time.ZoneOffset", ZONE_OFFSET),
            Map.entry("java.util.Currency", CURRENCY),
            Map.entry("java.util.Locale", LOCALE),
            Map.entry("java.net.URI", URI));

    private final Family family;
    private final int length;

    BasicType(Family family) {
        this(family, 0);
    }

    /** A value that is kept as the text that names it. */
    BasicType(int length) {
        this(Family.OTHER, length);
    }

    BasicType(Family family, int length) {
        this.family = family;
        this.length = length;
    }

    /** The family. */
    public Family family() {
        return family;
    }

    /** How long a text that names a value may be, in characters; 0 for types that are no such text. */
    public int nameLength() {
        return length;
    }

    /** The type of a Java type; null when there is none. */
    public static @Nullable BasicType of(TypeName type) {
        return BY_JAVA_TYPE.get(type.box().withoutAnnotations().toString());
    }
}
