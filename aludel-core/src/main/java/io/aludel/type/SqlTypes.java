package io.aludel.type;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The generic SQL types by their usual names. */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // the names of the types are the names that SQL gives them
public class SqlTypes {
    public static final SqlType<Boolean> BOOLEAN = plain(TypeKind.BOOLEAN, Boolean.class);
    public static final SqlType<Byte> TINYINT = plain(TypeKind.TINYINT, Byte.class);
    public static final SqlType<Short> SMALLINT = plain(TypeKind.SMALLINT, Short.class);
    public static final SqlType<Integer> INTEGER = plain(TypeKind.INTEGER, Integer.class);
    public static final SqlType<Long> BIGINT = plain(TypeKind.BIGINT, Long.class);
    public static final SqlType<Float> REAL = plain(TypeKind.REAL, Float.class);
    public static final SqlType<Double> DOUBLE = plain(TypeKind.DOUBLE, Double.class);
    /** A floating-point number of the database's own default size: single on MySQL and MariaDB, double elsewhere. */
    public static final SqlType<Double> FLOAT = plain(TypeKind.FLOAT, Double.class);
    /** An exact number of the database's own greatest or default size. */
    public static final SqlType<BigDecimal> NUMERIC = plain(TypeKind.NUMERIC, BigDecimal.class);
    /** NUMERIC by its other name. */
    public static final SqlType<BigDecimal> DECIMAL = plain(TypeKind.DECIMAL, BigDecimal.class);
    /** Whole numbers of up to 38 digits. */
    public static final SqlType<BigInteger> BIGINTEGER = TypeBuilder.of(TypeKind.NUMERIC, BigInteger.class)
            .precision(38)
            .scale(0)
            .build();
    /** Text without a stated length; a database that needs one refuses it in DDL. */
    public static final SqlType<String> VARCHAR = plain(TypeKind.VARCHAR, String.class);
    /** Text in the database's national character set, without a stated length. */
    public static final SqlType<String> NVARCHAR = plain(TypeKind.NVARCHAR, String.class);
    /** Text of any length. */
    public static final SqlType<String> TEXT = plain(TypeKind.TEXT, String.class);
    /** Text of any length, by the name that the SQL standard gives it. */
    public static final SqlType<String> CLOB = plain(TypeKind.CLOB, String.class);
    /** One character. */
    public static final SqlType<Character> CHARACTER =
            TypeBuilder.of(TypeKind.CHAR, Character.class).length(1).build();

    public static final SqlType<byte[]> BLOB = plain(TypeKind.BLOB, byte[].class);
    public static final SqlType<LocalDate> DATE = plain(TypeKind.DATE, LocalDate.class);
    public static final SqlType<LocalTime> TIME = plain(TypeKind.TIME, LocalTime.class);
    /** A time of day with an offset. */
    public static final SqlType<OffsetTime> TIME_TZ = plain(TypeKind.TIME_WITH_TIME_ZONE, OffsetTime.class);
    /** Date and time without a zone, with microseconds. */
    public static final SqlType<LocalDateTime> TIMESTAMP = plain(TypeKind.TIMESTAMP, LocalDateTime.class);
    /** Date and time with an offset; read in UTC. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_TZ =
            plain(TypeKind.TIMESTAMP_WITH_TIME_ZONE, OffsetDateTime.class);
    /** Date and time under the database's own name, which on MySQL and MariaDB keeps whole seconds. */
    public static final SqlType<LocalDateTime> DATETIME = plain(TypeKind.DATETIME, LocalDateTime.class);
    /** DATETIME with an offset, where the database can. */
    public static final SqlType<OffsetDateTime> DATETIME_TZ =
            plain(TypeKind.DATETIME_WITH_TIME_ZONE, OffsetDateTime.class);
    /** A point on the time line. */
    public static final SqlType<Instant> INSTANT = plain(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class);
    /** A length of time; where the database has no such type it is kept as the date and time that much after 1970. */
    public static final SqlType<Duration> INTERVAL = plain(TypeKind.INTERVAL, Duration.class);

    public static final SqlType<java.util.UUID> UUID = plain(TypeKind.UUID, java.util.UUID.class);
    /**
     * JSON as Java values: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} and {@link Json#NULL}; Java's null
     * is SQL's NULL. Needs Jackson 3.
     */
    public static final SqlType<Object> JSON = plain(TypeKind.JSON, Object.class);
    /** Values travel as the driver gives them. */
    public static final SqlType<Object> UNKNOWN = plain(TypeKind.UNKNOWN, Object.class);

    /** For the facade classes that inherit these names, so that one static import brings all. */
    protected SqlTypes() {}

    /**
     * Text of limited length.
     *
     * @param length in characters, at least 1
     */
    public static SqlType<String> VARCHAR(int length) {
        return TypeBuilder.of(TypeKind.VARCHAR, String.class).length(length).build();
    }

    /**
     * Text of fixed length, padded by some databases.
     *
     * @param length in characters, at least 1
     */
    public static SqlType<String> CHAR(int length) {
        return TypeBuilder.of(TypeKind.CHAR, String.class).length(length).build();
    }

    /** Text of limited length in the database's national character set. */
    public static SqlType<String> NVARCHAR(int length) {
        return TypeBuilder.of(TypeKind.NVARCHAR, String.class).length(length).build();
    }

    /** Text of fixed length in the database's national character set. */
    public static SqlType<String> NCHAR(int length) {
        return TypeBuilder.of(TypeKind.NCHAR, String.class).length(length).build();
    }

    /** Text of a length for which the database chooses the smallest type, where it has several. */
    public static SqlType<String> TEXT(int length) {
        return TypeBuilder.of(TypeKind.TEXT, String.class).length(length).build();
    }

    /** A type of text with a collation, which columns of it are created with. */
    public static SqlType<String> collated(SqlType<String> text, String collation) {
        return collated(text, null, collation);
    }

    /** A type of text with a collation from a schema, which PostgreSQL writes. */
    public static SqlType<String> collated(SqlType<String> text, @Nullable String schema, String collation) {
        return TypeBuilder.from(text)
                .detail(new TypeDetail.OfText(collation, schema, null))
                .build();
    }

    /**
     * Bytes of limited length.
     *
     * @param length in bytes, at least 1
     */
    public static SqlType<byte[]> VARBINARY(int length) {
        return TypeBuilder.of(TypeKind.VARBINARY, byte[].class).length(length).build();
    }

    /** Bytes of a length for which the database chooses the smallest type, where it has several. */
    public static SqlType<byte[]> BLOB(int length) {
        return TypeBuilder.of(TypeKind.BLOB, byte[].class).length(length).build();
    }

    /** Bytes of fixed length, padded by some databases. */
    public static SqlType<byte[]> BINARY(int length) {
        return TypeBuilder.of(TypeKind.BINARY, byte[].class).length(length).build();
    }

    /**
     * An exact number.
     *
     * @param precision digits in all, at least 1
     * @param scale digits after the point, from 0 to {@code precision}
     */
    public static SqlType<BigDecimal> NUMERIC(int precision, int scale) {
        return exact(TypeKind.NUMERIC, precision, scale);
    }

    /** {@link #NUMERIC(int, int)} by its other name. */
    public static SqlType<BigDecimal> DECIMAL(int precision, int scale) {
        return exact(TypeKind.DECIMAL, precision, scale);
    }

    private static SqlType<BigDecimal> exact(TypeKind kind, int precision, int scale) {
        TypeBuilder.atLeast(1, precision, "precision");
        if (scale < 0 || scale > precision) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    kind + "(" + precision + ", " + scale + "): the scale must lie between 0 and the precision.");
        }
        return TypeBuilder.of(kind, BigDecimal.class)
                .precision(precision)
                .scale(scale)
                .build();
    }

    /**
     * A floating-point number.
     *
     * @param bits of the fraction; up to 24 is single, above is double precision, where the database makes that difference
     */
    public static SqlType<Double> FLOAT(int bits) {
        return TypeBuilder.of(TypeKind.FLOAT, Double.class)
                .precision(TypeBuilder.atLeast(1, bits, "bits"))
                .build();
    }

    /** A time of day. {@code digits} of a second, from 0 on. */
    public static SqlType<LocalTime> TIME(int digits) {
        return TypeBuilder.of(TypeKind.TIME, LocalTime.class).precision(digits).build();
    }

    /** Date and time without a zone. {@code digits} of a second, from 0 on. */
    public static SqlType<LocalDateTime> TIMESTAMP(int digits) {
        return TypeBuilder.of(TypeKind.TIMESTAMP, LocalDateTime.class)
                .precision(digits)
                .build();
    }

    /** Date and time with an offset, read in UTC. {@code digits} of a second, from 0 on. */
    public static SqlType<OffsetDateTime> TIMESTAMP_TZ(int digits) {
        return TypeBuilder.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, OffsetDateTime.class)
                .precision(digits)
                .build();
    }

    /** A point on the time line. {@code digits} of a second, from 0 on. */
    public static SqlType<Instant> INSTANT(int digits) {
        return TypeBuilder.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class)
                .precision(digits)
                .build();
    }

    /**
     * JSON as objects of a class, as Jackson 3 reads and writes them.
     *
     * @param javaType the class; a JSON null in the database is read as null
     */
    public static <T> SqlType<T> json(Class<T> javaType) {
        return plain(TypeKind.JSON, javaType);
    }

    /**
     * Arrays of one dimension.
     *
     * @param element the type of the elements, which may be null
     */
    public static <T> SqlType<List<T>> array(SqlType<T> element) {
        TypeDetail.OfArray inner = element.detail(TypeDetail.OfArray.class);
        return TypeBuilder.<List<T>>ofGeneric(TypeKind.ARRAY, List.class)
                .detail(
                        inner == null
                                ? new TypeDetail.OfArray(element, 1)
                                : new TypeDetail.OfArray(inner.element(), inner.dimensions() + 1))
                .build();
    }

    /**
     * One of a few words: a type of its own on PostgreSQL, ENUM on MySQL, MariaDB and H2, VARCHAR elsewhere.
     *
     * @param name the name of the type on PostgreSQL
     * @param labels the words, in the order in which they compare
     */
    public static SqlType<String> ENUM(String name, String... labels) {
        return ENUM(EnumOptions.DEFAULT.named(name), labels);
    }

    /** One of a few words. */
    public static SqlType<String> ENUM(EnumOptions options, String... labels) {
        return options.type(null, List.of(labels));
    }

    /** Enum constants kept by {@link Enum#name()}, in a type with the name of the class in lower case. */
    public static <E extends Enum<E>> SqlType<E> ENUM(Class<E> type) {
        return ENUM(type, EnumOptions.DEFAULT);
    }

    /** Enum constants kept by {@link Enum#name()}. */
    public static <E extends Enum<E>> SqlType<E> ENUM(Class<E> type, EnumOptions options) {
        return ENUM(type, options, Enum::name);
    }

    /**
     * Enum constants kept by words of their own.
     *
     * @param label the word of a constant, such as {@code Status::code}
     */
    public static <E extends Enum<E>> SqlType<E> ENUM(
            Class<E> type, EnumOptions options, Function<? super E, String> label) {
        EnumConverters.ByLabel<E> converter = EnumConverters.ByLabel.of(type, label);
        return TypeBuilder.converted(
                options.type(type.getSimpleName().toLowerCase(Locale.ROOT), converter.labels()), type, converter);
    }

    /** Enum constants stored by {@link Enum#name()}; {@code length} in characters. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> type, int length) {
        return TypeBuilder.converted(VARCHAR(length), type, new EnumConverters.ByName<>(type));
    }

    /** Enum constants stored by {@link Enum#ordinal()}. */
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> type) {
        return TypeBuilder.converted(SMALLINT, type, new EnumConverters.ByOrdinal<>(type));
    }

    /**
     * A type whose values the application sees in another form than the database.
     *
     * @param base the type that travels
     * @param javaType the class that the application sees
     * @param converter turns one into the other; give it {@code equals} when it is not a singleton, since types are compared
     */
    public static <T, S> SqlType<T> converted(SqlType<S> base, Class<T> javaType, ValueConverter<T, S> converter) {
        return TypeBuilder.converted(base, javaType, converter);
    }

    /**
     * A type that only one database knows.
     *
     * @param nativeName as it stands in that database's DDL
     * @param javaType what its driver takes and gives through {@code setObject} and {@code getObject}
     */
    public static <T> SqlType<T> nativeType(String nativeName, Class<T> javaType) {
        return TypeBuilder.of(TypeKind.NATIVE, javaType).named(nativeName).build();
    }

    /**
     * The type that carries values of a Java class when nothing else was said.
     *
     * @param javaType a class; primitives are taken for their wrappers
     * @return the type, {@link #UNKNOWN} when the class has none
     */
    public static SqlType<?> forJavaType(Class<?> javaType) {
        return DefaultTypes.of(javaType);
    }

    /**
     * The type that carries a value of which nobody said more: by its class, for a list by that of its first element, for an enum
     * constant by its name.
     *
     * @return the type, {@link #UNKNOWN} when there is none
     */
    public static SqlType<?> forValue(Object value) {
        return DefaultTypes.ofValue(value);
    }

    private static <T> SqlType<T> plain(TypeKind kind, Class<T> javaType) {
        return TypeBuilder.of(kind, javaType).build();
    }
}
