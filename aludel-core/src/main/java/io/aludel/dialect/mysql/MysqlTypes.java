package io.aludel.dialect.mysql;

import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The own types of MySQL and MariaDB. On other databases a definition with one of them is refused; {@link SqlType#withVariant} says
 * what to use there.
 *
 * <pre>{@code
 * column("hits", MysqlTypes.BIGINT_UNSIGNED)
 * }</pre>
 */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // the names of the types are the names that SQL gives them
public final class MysqlTypes {
    private static final String[] BOTH = {"mysql", "mariadb"};

    /** Whole numbers of three bytes. */
    public static final SqlType<Integer> MEDIUMINT =
            TypeBuilder.of(TypeKind.MEDIUMINT, Integer.class).build();
    /** Whole numbers from 0 to 255. */
    public static final SqlType<Short> TINYINT_UNSIGNED = unsigned(TypeKind.TINYINT, Short.class);
    /** Whole numbers from 0 to 65,535. */
    public static final SqlType<Integer> SMALLINT_UNSIGNED = unsigned(TypeKind.SMALLINT, Integer.class);
    /** Whole numbers from 0 to 16,777,215. */
    public static final SqlType<Integer> MEDIUMINT_UNSIGNED = unsigned(TypeKind.MEDIUMINT, Integer.class);
    /** Whole numbers from 0 to 4,294,967,295. */
    public static final SqlType<Long> INTEGER_UNSIGNED = unsigned(TypeKind.INTEGER, Long.class);
    /** Whole numbers from 0 to 18,446,744,073,709,551,615. */
    public static final SqlType<BigInteger> BIGINT_UNSIGNED = unsigned(TypeKind.BIGINT, BigInteger.class);

    public static final SqlType<String> TINYTEXT = text("TINYTEXT");
    public static final SqlType<String> MEDIUMTEXT = text("MEDIUMTEXT");
    public static final SqlType<String> LONGTEXT = text("LONGTEXT");
    public static final SqlType<byte[]> TINYBLOB = bytes("TINYBLOB");
    public static final SqlType<byte[]> MEDIUMBLOB = bytes("MEDIUMBLOB");
    public static final SqlType<byte[]> LONGBLOB = bytes("LONGBLOB");
    /** A year from 1901 to 2155, or 0. */
    public static final SqlType<Integer> YEAR =
            TypeBuilder.of(TypeKind.INTEGER, Integer.class).named("YEAR", BOTH).build();
    /** A time of day with whole seconds. */
    public static final SqlType<LocalTime> TIME =
            TypeBuilder.of(TypeKind.TIME, LocalTime.class).named("TIME", BOTH).build();
    /** Date and time with whole seconds. */
    public static final SqlType<LocalDateTime> DATETIME = TypeBuilder.of(TypeKind.TIMESTAMP, LocalDateTime.class)
            .named("DATETIME", BOTH)
            .build();
    /** Date and time with whole seconds, from 1970 to 2038. */
    public static final SqlType<LocalDateTime> TIMESTAMP = TypeBuilder.of(TypeKind.TIMESTAMP, LocalDateTime.class)
            .named("TIMESTAMP", BOTH)
            .build();
    /** An address of four bytes; MariaDB only. */
    public static final SqlType<String> INET4 = TypeBuilder.of(TypeKind.NATIVE, String.class)
            .named("INET4", "mariadb")
            .build();
    /** An address of sixteen bytes; MariaDB only. */
    public static final SqlType<String> INET6 = TypeBuilder.of(TypeKind.NATIVE, String.class)
            .named("INET6", "mariadb")
            .build();

    private MysqlTypes() {}

    /** Bits, as a whole number; from 1 to 64 of them. */
    public static SqlType<BigInteger> BIT(int length) {
        return TypeBuilder.of(TypeKind.NATIVE, BigInteger.class)
                .named("BIT", BOTH)
                .length(length)
                .build();
    }

    /** A number that is never negative, with the Java class that it has when signed; a value that does not fit raises. */
    public static <T extends Number> SqlType<T> unsigned(SqlType<T> number) {
        return TypeBuilder.from(number)
                .detail(new TypeDetail.OfNumber(true, false))
                .build();
    }

    /** A number that the database shows with leading zeros, and that is never negative. */
    public static <T extends Number> SqlType<T> zerofill(SqlType<T> number) {
        return TypeBuilder.from(number)
                .detail(new TypeDetail.OfNumber(true, true))
                .build();
    }

    /** A whole number with a display width, which decides how ZEROFILL shows it. */
    public static <T extends Number> SqlType<T> displayWidth(SqlType<T> number, int width) {
        return TypeBuilder.from(number).length(width).build();
    }

    /** Date and time with {@code digits} of a second. */
    public static SqlType<LocalDateTime> DATETIME(int digits) {
        return TypeBuilder.from(DATETIME).precision(digits).build();
    }

    /** Date and time with {@code digits} of a second, from 1970 to 2038. */
    public static SqlType<LocalDateTime> TIMESTAMP(int digits) {
        return TypeBuilder.from(TIMESTAMP).precision(digits).build();
    }

    /** A time of day with {@code digits} of a second. */
    public static SqlType<LocalTime> TIME(int digits) {
        return TypeBuilder.from(TIME).precision(digits).build();
    }

    /** One of a few words, in a type without a name, which PostgreSQL refuses. */
    public static SqlType<String> ENUM(String... labels) {
        return SqlTypes.ENUM(EnumOptions.DEFAULT, labels);
    }

    /** Some of a few words, none of which contains a comma. */
    public static SqlType<Set<String>> SET(String... labels) {
        return TypeBuilder.<Set<String>>ofGeneric(TypeKind.NATIVE, Set.class)
                .named("SET", BOTH)
                .detail(new TypeDetail.OfEnum(null, null, List.of(labels), true, false))
                .build();
    }

    /** A type of text with a character set, and a collation if there is one. */
    public static SqlType<String> charset(SqlType<String> text, String charset, @Nullable String collation) {
        return TypeBuilder.from(text)
                .detail(new TypeDetail.OfText(collation, null, charset))
                .build();
    }

    /** DECIMAL that is never negative. */
    public static SqlType<BigDecimal> DECIMAL_UNSIGNED(int precision, int scale) {
        return unsigned(SqlTypes.DECIMAL(precision, scale));
    }

    private static <T> SqlType<T> unsigned(TypeKind kind, Class<T> javaType) {
        return TypeBuilder.of(kind, javaType)
                .detail(new TypeDetail.OfNumber(true, false))
                .build();
    }

    private static SqlType<String> text(String name) {
        return TypeBuilder.of(TypeKind.TEXT, String.class).named(name, BOTH).build();
    }

    private static SqlType<byte[]> bytes(String name) {
        return TypeBuilder.of(TypeKind.BLOB, byte[].class).named(name, BOTH).build();
    }
}
