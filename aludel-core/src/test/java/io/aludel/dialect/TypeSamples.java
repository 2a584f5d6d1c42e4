package io.aludel.dialect;

import static io.aludel.testkit.TestDatabase.Kind.H2;
import static io.aludel.testkit.TestDatabase.Kind.MARIADB;
import static io.aludel.testkit.TestDatabase.Kind.POSTGRESQL;
import static io.aludel.testkit.TestDatabase.Kind.SQLITE;

import io.aludel.dialect.mysql.MysqlTypes;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.dialect.sqlite.SqliteTypes;
import io.aludel.type.EnumOptions;
import io.aludel.type.Json;
import io.aludel.type.Range;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** All types with the values that are known to hurt. */
final class TypeSamples {
    private static final String[] HOSTILE = {
        "", " ", "'", "''", "\\", "\\'", "\"", "--", "/*", "%_", "NULL", "null", "{}", "{1,2}", "a,b", "\n\r\t",
        "O'Neil", "日本語", "😀", "é", "$1", "?", ":x", "::text", "a\\nb", "\u2028"
    };

    enum Mood {
        SAD,
        OK,
        HAPPY
    }

    record Point(int x, int y, List<String> names) {}

    private TypeSamples() {}

    static List<TypeSample<?>> all() {
        return List.of(
                TypeSample.of("boolean", SqlTypes.BOOLEAN, true, false),
                TypeSample.of("tinyint", SqlTypes.TINYINT, Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) 0),
                TypeSample.of("smallint", SqlTypes.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE, (short) 0)
                        .random(random -> (short) random.nextInt()),
                TypeSample.of("integer", SqlTypes.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1)
                        .random(Random::nextInt),
                TypeSample.of("bigint", SqlTypes.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 1L << 53)
                        .random(Random::nextLong),
                TypeSample.of(
                                "biginteger",
                                SqlTypes.BIGINTEGER,
                                BigInteger.ZERO,
                                power(38).negate(),
                                power(38),
                                power(18))
                        .random(random -> new BigInteger(60, random))
                        .refused(value -> value.bitLength() > 63, SQLITE),
                TypeSample.of(
                                "real",
                                SqlTypes.REAL,
                                0f,
                                0.1f,
                                Float.MIN_NORMAL,
                                Float.MAX_VALUE,
                                -Float.MAX_VALUE,
                                16777217f)
                        .random(random -> random.nextFloat() * 1e6f),
                TypeSample.of(
                                "real, not finite",
                                SqlTypes.REAL,
                                Float.NaN,
                                Float.POSITIVE_INFINITY,
                                Float.NEGATIVE_INFINITY)
                        .refused(value -> true, MARIADB)
                        .refused(value -> value.isNaN(), SQLITE),
                TypeSample.of(
                                "double",
                                SqlTypes.DOUBLE,
                                0d,
                                0.1,
                                Double.MAX_VALUE,
                                -Double.MAX_VALUE,
                                Double.MIN_NORMAL,
                                Math.PI,
                                1e300,
                                123456789012345678d)
                        .random(random -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20)),
                TypeSample.of(
                                "double, not finite",
                                SqlTypes.DOUBLE,
                                Double.NaN,
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY)
                        .refused(value -> true, MARIADB)
                        .refused(value -> value.isNaN(), SQLITE),
                TypeSample.of("negative zero", SqlTypes.DOUBLE, -0d)
                        .changed(value -> 0d, SQLITE, H2, MARIADB)
                        .unwritable(value -> true),
                TypeSample.of("numeric(20,4)", SqlTypes.NUMERIC(20, 4), decimal("0.0000"), decimal("-1.0000"))
                        .random(random -> BigDecimal.valueOf(random.nextInt(), 4)),
                TypeSample.of(
                                "numeric(38,10)",
                                SqlTypes.NUMERIC(38, 10),
                                decimal("9999999999999999999999999999.9999999999"),
                                decimal("0.0000000001"),
                                decimal("-0.0000000001"))
                        .refused(value -> value.stripTrailingZeros().precision() > 15, SQLITE),
                TypeSample.of("varchar", SqlTypes.VARCHAR(100), HOSTILE).random(TypeSamples::text),
                TypeSample.of("text", SqlTypes.TEXT, "x".repeat(70_000)).only(H2, POSTGRESQL, SQLITE),
                TypeSample.of("text", SqlTypes.TEXT, HOSTILE).random(TypeSamples::text),
                TypeSample.of("text with NUL", SqlTypes.TEXT, "a\0b", "\0")
                        .refused(value -> true, POSTGRESQL)
                        .unwritable(value -> true),
                TypeSample.of("char", SqlTypes.CHAR(3), "abc", "日本語"),
                TypeSample.of("blob", SqlTypes.BLOB, new byte[0], new byte[] {0, -1, 39, 92, 127, -128})
                        .random(random -> bytes(random, random.nextInt(300))),
                TypeSample.of("varbinary", SqlTypes.VARBINARY(64), new byte[0], new byte[] {0, 0, 0})
                        .random(random -> bytes(random, 64)),
                TypeSample.of(
                                "date",
                                SqlTypes.DATE,
                                LocalDate.of(1, 1, 1),
                                LocalDate.of(1582, 10, 4),
                                LocalDate.of(1582, 10, 10),
                                LocalDate.of(1582, 10, 15),
                                LocalDate.of(1969, 12, 31),
                                LocalDate.of(2000, 2, 29),
                                LocalDate.of(9999, 12, 31))
                        .random(random -> LocalDate.ofEpochDay(random.nextInt(2_900_000) - 700_000)),
                TypeSample.of(
                                "date, far",
                                SqlTypes.DATE,
                                LocalDate.of(-43, 3, 15),
                                LocalDate.of(0, 1, 1),
                                LocalDate.of(12_345, 6, 7))
                        .refused(value -> value.getYear() < 0 || value.getYear() > 9999, MARIADB, SQLITE),
                TypeSample.of(
                                "time",
                                SqlTypes.TIME,
                                LocalTime.MIDNIGHT,
                                LocalTime.NOON,
                                LocalTime.of(23, 59, 59, 999_999_000),
                                LocalTime.of(0, 0, 0, 1000))
                        .random(random -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000)),
                TypeSample.of("time, nanoseconds", SqlTypes.TIME, LocalTime.MAX, LocalTime.of(1, 2, 3, 4))
                        .changed(value -> value.truncatedTo(ChronoUnit.MICROS), H2, MARIADB, POSTGRESQL),
                TypeSample.of("time(0)", SqlTypes.TIME(0), LocalTime.of(23, 59, 59, 999_999_999))
                        .changed(value -> value.truncatedTo(ChronoUnit.SECONDS), H2, MARIADB, POSTGRESQL)
                        .only(H2, MARIADB, POSTGRESQL),
                TypeSample.of(
                                "time with zone",
                                SqlTypes.TIME_TZ,
                                OffsetTime.of(1, 2, 3, 4000, ZoneOffset.ofHours(-8)),
                                OffsetTime.of(23, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 30)))
                        .changed(value -> value.withOffsetSameInstant(ZoneOffset.UTC), MARIADB),
                TypeSample.of(
                                "timestamp",
                                SqlTypes.TIMESTAMP,
                                LocalDateTime.of(1, 1, 1, 0, 0),
                                LocalDateTime.of(1582, 10, 10, 1, 2, 3),
                                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
                                LocalDateTime.of(2026, 3, 29, 2, 30),
                                LocalDateTime.of(2038, 1, 19, 3, 14, 8),
                                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000))
                        .random(random -> moment(random).toLocalDateTime()),
                TypeSample.of(
                                "timestamp, far",
                                SqlTypes.TIMESTAMP,
                                LocalDateTime.of(-43, 3, 15, 12, 0),
                                LocalDateTime.of(12_345, 6, 7, 8, 9, 10, 11_000))
                        .refused(value -> true, MARIADB, SQLITE),
                TypeSample.of(
                                "timestamp, nanoseconds",
                                SqlTypes.TIMESTAMP,
                                LocalDateTime.of(2020, 1, 1, 23, 59, 59, 999_999_999))
                        .changed(value -> value.truncatedTo(ChronoUnit.MICROS), H2, MARIADB, POSTGRESQL),
                TypeSample.of("timestamp(3)", SqlTypes.TIMESTAMP(3), LocalDateTime.of(2020, 1, 1, 1, 1, 1, 999_999_999))
                        .changed(value -> value.truncatedTo(ChronoUnit.MILLIS), H2, MARIADB, POSTGRESQL)
                        .only(H2, MARIADB, POSTGRESQL),
                TypeSample.of("datetime", SqlTypes.DATETIME, LocalDateTime.of(2020, 2, 29, 1, 2, 3)),
                TypeSample.of(
                                "timestamp with zone",
                                SqlTypes.TIMESTAMP_TZ,
                                OffsetDateTime.of(2026, 3, 29, 2, 30, 0, 1000, ZoneOffset.ofHours(14)),
                                OffsetDateTime.of(1, 1, 2, 0, 0, 0, 0, ZoneOffset.ofHours(-12)))
                        .random(TypeSamples::moment)
                        .changed(value -> value.withOffsetSameInstant(ZoneOffset.UTC), H2, MARIADB, POSTGRESQL, SQLITE),
                TypeSample.of("instant", SqlTypes.INSTANT, Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999Z"))
                        .random(random -> moment(random).toInstant()),
                TypeSample.of(
                                "interval",
                                SqlTypes.INTERVAL,
                                Duration.ZERO,
                                Duration.ofNanos(1000),
                                Duration.ofNanos(-1000),
                                Duration.ofDays(-400).minusNanos(500_000_000),
                                Duration.ofDays(100_000).plusMillis(1))
                        .random(random ->
                                Duration.ofNanos(random.nextInt() * 1_000_000L).multipliedBy(random.nextInt(100))),
                TypeSample.of(
                                "uuid",
                                SqlTypes.UUID,
                                new UUID(0, 0),
                                new UUID(-1, -1),
                                UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
                        .random(random -> UUID.nameUUIDFromBytes(bytes(random, 16))),
                TypeSample.of("enum", SqlTypes.ENUM(Mood.class), Mood.values()),
                TypeSample.of(
                        "enum of words", SqlTypes.ENUM("odd_words", "a", "b's", "c\"d", "é"), "a", "b's", "c\"d", "é"),
                TypeSample.of(
                        "enum as varchar",
                        SqlTypes.ENUM(Mood.class, EnumOptions.VARCHAR).withCheck("ck_mood"),
                        Mood.values()),
                json("json", SqlTypes.JSON).incomparable(POSTGRESQL, MARIADB, H2),
                json("jsonb", PostgresqlTypes.JSONB).only(POSTGRESQL),
                TypeSample.of("json of a class", SqlTypes.json(Point.class), new Point(1, -2, List.of("a'b", "")))
                        .incomparable(POSTGRESQL, MARIADB, H2),
                array("array of integers", SqlTypes.INTEGER, Integer.MIN_VALUE, null, Integer.MAX_VALUE),
                array("array of longs", SqlTypes.BIGINT, Long.MIN_VALUE, null),
                array("array of texts", SqlTypes.VARCHAR(100), HOSTILE).unwritable(values -> false),
                array("array of texts and nothing", SqlTypes.VARCHAR(10), "NULL", null, ""),
                array("array of decimals", SqlTypes.NUMERIC(20, 2), decimal("1.50"), null),
                array("array of doubles", SqlTypes.DOUBLE, 0.1, Double.MAX_VALUE),
                array("array of truths", SqlTypes.BOOLEAN, true, false, null),
                array("array of dates", SqlTypes.DATE, LocalDate.of(1582, 10, 10), LocalDate.of(9999, 12, 31)),
                array("array of timestamps", SqlTypes.TIMESTAMP, LocalDateTime.of(2020, 1, 1, 1, 1, 1, 1000), null),
                array(
                        "array of instants",
                        SqlTypes.INSTANT,
                        Instant.EPOCH,
                        Instant.parse("2026-03-29T01:30:00.000001Z")),
                array("array of uuids", SqlTypes.UUID, new UUID(1, 2), null),
                array("array of bytes", SqlTypes.VARBINARY(10)).only(POSTGRESQL, H2),
                array("array of enums", SqlTypes.ENUM(Mood.class), Mood.OK, null, Mood.SAD)
                        .only(POSTGRESQL),
                TypeSample.of(
                                "array of arrays",
                                SqlTypes.array(SqlTypes.array(SqlTypes.INTEGER)),
                                List.of(List.of(1, 2), List.of(3, 4)),
                                List.of())
                        .only(POSTGRESQL, H2),
                TypeSample.of(
                                "int4range",
                                PostgresqlTypes.INT4RANGE,
                                Range.empty(),
                                Range.all(),
                                Range.closedOpen(Integer.MIN_VALUE, Integer.MAX_VALUE),
                                Range.atLeast(5),
                                Range.lessThan(-5))
                        .only(POSTGRESQL),
                TypeSample.of("int4range, rewritten", PostgresqlTypes.INT4RANGE, Range.closed(1, 3))
                        .changed(value -> Range.closedOpen(1, 4), POSTGRESQL)
                        .only(POSTGRESQL),
                TypeSample.of(
                                "numrange",
                                PostgresqlTypes.NUMRANGE,
                                Range.openClosed(decimal("0.5"), decimal("1.5")),
                                Range.closed(decimal("-1"), decimal("1")))
                        .only(POSTGRESQL),
                TypeSample.of(
                                "daterange",
                                PostgresqlTypes.DATERANGE,
                                Range.closedOpen(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)))
                        .only(POSTGRESQL),
                TypeSample.of(
                                "tsrange",
                                PostgresqlTypes.TSRANGE,
                                Range.open(LocalDateTime.of(2020, 1, 1, 1, 1), LocalDateTime.of(2021, 1, 1, 0, 0)))
                        .only(POSTGRESQL),
                TypeSample.of(
                                "tstzrange",
                                PostgresqlTypes.TSTZRANGE,
                                Range.atLeast(OffsetDateTime.of(2020, 1, 1, 1, 1, 0, 0, ZoneOffset.UTC)))
                        .only(POSTGRESQL),
                TypeSample.of(
                                "int8multirange",
                                PostgresqlTypes.INT8MULTIRANGE,
                                List.of(),
                                List.of(Range.closedOpen(1L, 3L), Range.atLeast(7L)))
                        .only(POSTGRESQL),
                TypeSample.of("inet", PostgresqlTypes.INET, "10.0.0.1", "10.0.0.0/8", "::1")
                        .only(POSTGRESQL),
                TypeSample.of("cidr", PostgresqlTypes.CIDR, "10.0.0.0/8").only(POSTGRESQL),
                TypeSample.of("macaddr", PostgresqlTypes.MACADDR, "08:00:2b:01:02:03")
                        .only(POSTGRESQL),
                TypeSample.of("macaddr8", PostgresqlTypes.MACADDR8, "08:00:2b:01:02:03:04:05")
                        .only(POSTGRESQL),
                TypeSample.of("regclass", PostgresqlTypes.REGCLASS, "pg_class", "pg_constraint_oid_index")
                        .only(POSTGRESQL),
                TypeSample.of("tsquery", PostgresqlTypes.TSQUERY, "'cat' & !'dog'")
                        .only(POSTGRESQL),
                TypeSample.of("bit", PostgresqlTypes.BIT(5), "01010", "00000").only(POSTGRESQL),
                TypeSample.of("bit(1)", PostgresqlTypes.BIT(1), "1", "0").only(POSTGRESQL),
                TypeSample.of("bit varying", PostgresqlTypes.VARBIT, "", "0101").only(POSTGRESQL),
                TypeSample.of("tsvector", PostgresqlTypes.TSVECTOR, "'cat':3 'fat':2")
                        .only(POSTGRESQL),
                TypeSample.of(
                                "hstore",
                                PostgresqlTypes.HSTORE,
                                Map.of(),
                                Map.of("a", "1", "b\"\\'", "=>, NULL"),
                                withNull("key"))
                        .only(POSTGRESQL),
                TypeSample.of("citext", PostgresqlTypes.CITEXT, "aB'c", "").only(POSTGRESQL),
                TypeSample.of(
                                "dates of SQLite in a form of their own",
                                SqliteTypes.DATE(DateTimeFormatter.BASIC_ISO_DATE),
                                LocalDate.of(1, 2, 3),
                                LocalDate.of(9999, 12, 31))
                        .only(SQLITE),
                TypeSample.of(
                                "timestamps of SQLite in a form of their own",
                                SqliteTypes.TIMESTAMP(DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss.SSSSSS")),
                                LocalDateTime.of(2020, 1, 2, 3, 4, 5, 6000))
                        .only(SQLITE),
                TypeSample.of("instants of SQLite as numbers", SqliteTypes.INSTANT_MILLIS, Instant.ofEpochMilli(-1))
                        .only(SQLITE),
                TypeSample.of(
                                "exact decimals of SQLite",
                                SqlTypes.NUMERIC(38, 10).withVariant("sqlite", SqliteTypes.EXACT_DECIMAL),
                                decimal("9999999999999999999999999999.9999999999"),
                                decimal("0.0000000001"))
                        .only(SQLITE),
                TypeSample.of("oid", PostgresqlTypes.OID, 0L, 4294967295L).only(POSTGRESQL),
                TypeSample.of("tinyint unsigned", MysqlTypes.TINYINT_UNSIGNED, (short) 0, (short) 255)
                        .only(MARIADB),
                TypeSample.of("integer unsigned", MysqlTypes.INTEGER_UNSIGNED, 0L, 4294967295L)
                        .only(MARIADB),
                TypeSample.of(
                                "bigint unsigned",
                                MysqlTypes.BIGINT_UNSIGNED,
                                BigInteger.ZERO,
                                BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))
                        .only(MARIADB),
                TypeSample.of("unsigned, beyond", MysqlTypes.TINYINT_UNSIGNED, (short) -1, (short) 256)
                        .refused(value -> true, MARIADB)
                        .only(MARIADB),
                TypeSample.of("mediumint", MysqlTypes.MEDIUMINT, -8388608, 8388607)
                        .only(MARIADB),
                TypeSample.of("year", MysqlTypes.YEAR, 1901, 2155, 0).only(MARIADB),
                TypeSample.of(
                                "bit of MariaDB",
                                MysqlTypes.BIT(64),
                                BigInteger.ZERO,
                                BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))
                        .only(MARIADB),
                TypeSample.of("bit(5) of MariaDB", MysqlTypes.BIT(5), BigInteger.ONE, BigInteger.valueOf(31))
                        .only(MARIADB),
                TypeSample.of("set", MysqlTypes.SET("a", "b's", "c"), set(), set("a"), set("a", "b's", "c"))
                        .only(MARIADB),
                TypeSample.of("inet4", MysqlTypes.INET4, "10.0.0.1").only(MARIADB),
                TypeSample.of("inet6", MysqlTypes.INET6, "::1").only(MARIADB),
                TypeSample.of("longtext", MysqlTypes.LONGTEXT, "x".repeat(70_000))
                        .only(MARIADB),
                TypeSample.of("longblob", MysqlTypes.LONGBLOB, new byte[70_000]).only(MARIADB),
                TypeSample.of("datetime(3)", MysqlTypes.DATETIME(3), LocalDateTime.of(2020, 1, 1, 1, 1, 1, 123_456_789))
                        .changed(value -> value.truncatedTo(ChronoUnit.MILLIS), MARIADB)
                        .only(MARIADB));
    }

    private static Map<String, String> withNull(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(key, null);
        return map;
    }

    private static TypeSample<Object> json(String name, SqlType<Object> type) {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("a", Arrays.asList(1, null, true, "x'\\\"y", 0.5));
        nested.put("", Map.of());
        nested.put("long", Long.MAX_VALUE);
        return TypeSample.of(
                        name,
                        type,
                        Json.NULL,
                        "text",
                        "null",
                        "",
                        1,
                        -1.5,
                        true,
                        List.of(),
                        Map.of(),
                        nested,
                        new BigDecimal("0.1234567890123456789"),
                        new BigInteger("123456789012345678901234567890"))
                .refused(value -> value instanceof BigInteger || value instanceof BigDecimal, SQLITE);
    }

    @SafeVarargs
    private static <T> TypeSample<List<T>> array(String name, SqlType<T> element, T... values) {
        return TypeSample.of(name, SqlTypes.array(element), Arrays.asList(values), List.<T>of())
                .unequal(list -> list.stream().anyMatch(Objects::isNull), H2)
                .only(POSTGRESQL, H2);
    }

    private static Set<String> set(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }

    private static OffsetDateTime moment(Random random) {
        long seconds = random.nextLong(12_000_000_000L) - 4_000_000_000L;
        return OffsetDateTime.ofInstant(
                Instant.ofEpochSecond(seconds, random.nextInt(1_000_000) * 1000L),
                ZoneOffset.ofTotalSeconds((random.nextInt(100) - 50) * 900));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(4) + 1; parts > 0; parts--) {
            text.append(HOSTILE[random.nextInt(HOSTILE.length)]).append((char) (random.nextInt(0x500) + 0x20));
        }
        return text.toString();
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static BigInteger power(int digits) {
        return BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
