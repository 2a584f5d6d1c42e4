package io.aludel.type;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The generic SQL types by their usual names. */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // the names of the types are the names that SQL gives them
public class SqlTypes {
    public static final SqlType<Boolean> BOOLEAN = SqlType.of(TypeKind.BOOLEAN, Boolean.class);
    public static final SqlType<Byte> TINYINT = SqlType.of(TypeKind.TINYINT, Byte.class);
    public static final SqlType<Short> SMALLINT = SqlType.of(TypeKind.SMALLINT, Short.class);
    public static final SqlType<Integer> INTEGER = SqlType.of(TypeKind.INTEGER, Integer.class);
    public static final SqlType<Long> BIGINT = SqlType.of(TypeKind.BIGINT, Long.class);
    public static final SqlType<Float> REAL = SqlType.of(TypeKind.REAL, Float.class);
    public static final SqlType<Double> DOUBLE = SqlType.of(TypeKind.DOUBLE, Double.class);
    /** An exact number of the database's own greatest or default size. */
    public static final SqlType<BigDecimal> NUMERIC = SqlType.of(TypeKind.NUMERIC, BigDecimal.class);
    /** Whole numbers of up to 38 digits. */
    public static final SqlType<BigInteger> BIGINTEGER = SqlType.numeric(BigInteger.class, 38, 0);
    /** Text without a stated length; a database that needs one refuses it in DDL. */
    public static final SqlType<String> VARCHAR = SqlType.of(TypeKind.VARCHAR, String.class);
    /** Text of any length. */
    public static final SqlType<String> TEXT = SqlType.of(TypeKind.TEXT, String.class);
    /** One character. */
    public static final SqlType<Character> CHARACTER = SqlType.sized(TypeKind.CHAR, Character.class, 1);

    public static final SqlType<byte[]> BLOB = SqlType.of(TypeKind.BLOB, byte[].class);
    public static final SqlType<LocalDate> DATE = SqlType.of(TypeKind.DATE, LocalDate.class);
    public static final SqlType<LocalTime> TIME = SqlType.of(TypeKind.TIME, LocalTime.class);
    /** Date and time without a zone. */
    public static final SqlType<LocalDateTime> TIMESTAMP = SqlType.of(TypeKind.TIMESTAMP, LocalDateTime.class);
    /** Date and time with an offset. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_TZ =
            SqlType.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, OffsetDateTime.class);
    /** A point on the time line. */
    public static final SqlType<Instant> INSTANT = SqlType.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class);

    public static final SqlType<java.util.UUID> UUID = SqlType.of(TypeKind.UUID, java.util.UUID.class);
    /** Values travel as the driver gives them. */
    public static final SqlType<Object> UNKNOWN = SqlType.of(TypeKind.UNKNOWN, Object.class);

    /** For the facade classes that inherit these names, so that one static import brings all. */
    protected SqlTypes() {}

    /**
     * Text of limited length.
     *
     * @param length in characters, at least 1
     */
    public static SqlType<String> VARCHAR(int length) {
        return SqlType.sized(TypeKind.VARCHAR, String.class, positive(length, "length"));
    }

    /**
     * Text of fixed length, padded by some databases.
     *
     * @param length in characters, at least 1
     */
    public static SqlType<String> CHAR(int length) {
        return SqlType.sized(TypeKind.CHAR, String.class, positive(length, "length"));
    }

    /**
     * Bytes of limited length.
     *
     * @param length in bytes, at least 1
     */
    public static SqlType<byte[]> VARBINARY(int length) {
        return SqlType.sized(TypeKind.VARBINARY, byte[].class, positive(length, "length"));
    }

    /**
     * An exact number.
     *
     * @param precision digits in all, at least 1
     * @param scale digits after the point, from 0 to {@code precision}
     */
    public static SqlType<BigDecimal> NUMERIC(int precision, int scale) {
        positive(precision, "precision");
        if (scale < 0 || scale > precision) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "NUMERIC(" + precision + ", " + scale + "): the scale must lie between 0 and the precision.");
        }
        return SqlType.numeric(BigDecimal.class, precision, scale);
    }

    /** Enum constants stored by {@link Enum#name()}; {@code length} in characters. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> type, int length) {
        return SqlType.converted(VARCHAR(length), type, new EnumConverters.ByName<>(type));
    }

    /** Enum constants stored by {@link Enum#ordinal()}. */
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> type) {
        return SqlType.converted(SMALLINT, type, new EnumConverters.ByOrdinal<>(type));
    }

    /**
     * A type whose values the application sees in another form than the database.
     *
     * @param base the type that travels
     * @param javaType the class that the application sees
     * @param converter turns one into the other; give it {@code equals} when it is not a singleton, since types are compared
     */
    public static <T, S> SqlType<T> converted(SqlType<S> base, Class<T> javaType, ValueConverter<T, S> converter) {
        return SqlType.converted(base, javaType, converter);
    }

    /**
     * A type that only one database knows.
     *
     * @param nativeName as it stands in that database's DDL
     * @param javaType what its driver takes and gives through {@code setObject} and {@code getObject}
     */
    public static <T> SqlType<T> nativeType(String nativeName, Class<T> javaType) {
        return SqlType.nativeType(nativeName, javaType);
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

    private static int positive(int value, String what) {
        if (value < 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, what + " must be at least 1, but is " + value + ".");
        }
        return value;
    }
}
