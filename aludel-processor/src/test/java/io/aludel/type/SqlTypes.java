package io.aludel.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Stand-in for the class of this name in aludel-core. */
public final class SqlTypes {
    public static final SqlType<Boolean> BOOLEAN = new SqlType<>("BOOLEAN");
    public static final SqlType<Byte> TINYINT = new SqlType<>("TINYINT");
    public static final SqlType<Short> SMALLINT = new SqlType<>("SMALLINT");
    public static final SqlType<Integer> INTEGER = new SqlType<>("INTEGER");
    public static final SqlType<Long> BIGINT = new SqlType<>("BIGINT");
    public static final SqlType<Float> REAL = new SqlType<>("REAL");
    public static final SqlType<Double> DOUBLE = new SqlType<>("DOUBLE");
    public static final SqlType<BigInteger> BIGINTEGER = new SqlType<>("BIGINTEGER");
    public static final SqlType<String> TEXT = new SqlType<>("TEXT");
    public static final SqlType<Character> CHARACTER = new SqlType<>("CHARACTER");
    public static final SqlType<byte[]> BLOB = new SqlType<>("BLOB");
    public static final SqlType<LocalDate> DATE = new SqlType<>("DATE");
    public static final SqlType<LocalTime> TIME = new SqlType<>("TIME");
    public static final SqlType<LocalDateTime> TIMESTAMP = new SqlType<>("TIMESTAMP");
    public static final SqlType<OffsetDateTime> TIMESTAMP_TZ = new SqlType<>("TIMESTAMP_TZ");
    public static final SqlType<Instant> INSTANT = new SqlType<>("INSTANT");
    public static final SqlType<java.util.UUID> UUID = new SqlType<>("UUID");
    public static final SqlType<Object> UNKNOWN = new SqlType<>("UNKNOWN");

    private SqlTypes() {}

    public static SqlType<String> VARCHAR(int length) {
        return new SqlType<>("VARCHAR(" + length + ")");
    }

    public static SqlType<byte[]> VARBINARY(int length) {
        return new SqlType<>("VARBINARY(" + length + ")");
    }

    public static SqlType<BigDecimal> NUMERIC(int precision, int scale) {
        return new SqlType<>("NUMERIC(" + precision + "," + scale + ")");
    }

    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> type, int length) {
        return new SqlType<>("enumByName " + type.getSimpleName() + " " + length);
    }

    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> type) {
        return new SqlType<>("enumByOrdinal " + type.getSimpleName());
    }

    public static <T> SqlType<T> json(Class<T> javaType) {
        return new SqlType<>("json " + javaType.getSimpleName());
    }

    public static <T> SqlType<java.util.List<T>> array(SqlType<T> element) {
        return new SqlType<>("array " + element);
    }
}
