package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every generic type keeps its values, those at its limits above all, and compares them, on every database. */
@EveryDatabase
class TypeRoundTripSuite {
    private enum Color {
        RED,
        GREEN
    }

    @SafeVarargs
    private static <T> void keeps(TestDatabase database, SqlType<T> type, T... values) throws SQLException {
        MetaData metadata = new MetaData();
        Table table =
                Table.of("samples", metadata, column("id", INTEGER).primaryKey(), column("v", type), column("w", type));
        Expression<Integer> id = Sql.table(table).col("id", Integer.class);
        Expression<T> v = Sql.table(table).col("v", type.javaType());
        try (PlainJdbc jdbc = new PlainJdbc(database)) {
            jdbc.create(metadata);
            for (int index = 0; index < values.length; index++) {
                int key = index + 1;
                jdbc.update(insert(table).set(id, key).set(v, values[index]));
                List<List<Object>> found = jdbc.query(
                        select(v, Sql.table(table).col("w", type.javaType())).where(id.eq(key)));
                assertThat(found).hasSize(1);
                assertThat(found.get(0)).containsExactly(values[index], null);
                if (type != SqlTypes.BLOB) {
                    assertThat(jdbc.query(select(id).where(v.eq(values[index]), id.eq(key))))
                            .as("%s is equal to itself", values[index])
                            .containsExactly(List.of(key));
                }
            }
            jdbc.execute("DROP TABLE samples");
        }
    }

    @Test
    void booleans(TestDatabase db) throws SQLException {
        keeps(db, BOOLEAN, true, false);
    }

    @Test
    void wholeNumbers(TestDatabase db) throws SQLException {
        keeps(db, TINYINT, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE);
        keeps(db, SMALLINT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE);
        keeps(db, INTEGER, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
        keeps(db, BIGINT, 0L, Long.MIN_VALUE, Long.MAX_VALUE);
        keeps(db, BIGINTEGER, BigInteger.ZERO, BigInteger.valueOf(Long.MAX_VALUE), BigInteger.valueOf(Long.MIN_VALUE));
    }

    @Test
    void wholeNumbersBeyondLong(TestDatabase db) throws SQLException {
        BigInteger great = new BigInteger("99999999999999999999999999999999999999");
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            assertThatThrownBy(() -> keeps(db, BIGINTEGER, great))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("a number of 38 digits cannot be kept exactly by SQLite");
        } else {
            keeps(db, BIGINTEGER, great, great.negate());
        }
    }

    @Test
    void floatingPointNumbers(TestDatabase db) throws SQLException {
        keeps(db, REAL, 0f, 0.1f, 1.17549435E-38f, Float.MAX_VALUE, -Float.MAX_VALUE, 16777217f);
        keeps(db, DOUBLE, 0d, 0.1, Math.PI, 2.2250738585072014E-308, Double.MAX_VALUE, -Double.MAX_VALUE);
    }

    @Test
    void decimals(TestDatabase db) throws SQLException {
        keeps(
                db,
                NUMERIC(15, 2),
                new BigDecimal("0.00"),
                new BigDecimal("0.10"),
                new BigDecimal("-9999999999999.99"),
                new BigDecimal("9999999999999.99"),
                new BigDecimal("12.50"),
                new BigDecimal("100.00"));
        keeps(db, NUMERIC(18, 0), new BigDecimal("999999999999999999"), new BigDecimal("-999999999999999999"));
    }

    @Test
    void decimalsOfManyDigits(TestDatabase db) throws SQLException {
        BigDecimal precise = new BigDecimal("12345678901234567890.1234567890");
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            assertThatThrownBy(() -> keeps(db, NUMERIC(30, 10), precise)).isInstanceOf(AludelException.class);
        } else {
            keeps(db, NUMERIC(30, 10), precise);
        }
    }

    @Test
    void texts(TestDatabase db) throws SQLException {
        keeps(db, VARCHAR(50), "", "a", " padded ", "O'Neil \\ \"x\" %_", "Zoë 日本 😀", "line\nline\ttab");
        keeps(db, TEXT, "", "x".repeat(20_000));
        keeps(db, CHAR(3), "abc");
        keeps(db, CHARACTER, 'x', ' ', 'é');
    }

    @Test
    void bytes(TestDatabase db) throws SQLException {
        byte[] all = new byte[256];
        for (int index = 0; index < all.length; index++) {
            all[index] = (byte) index;
        }
        keeps(db, BLOB, new byte[0], all);
        keeps(db, VARBINARY(20), new byte[] {0, -1, 39, 92}, "x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void dates(TestDatabase db) throws SQLException {
        keeps(
                db,
                DATE,
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1000, 1, 1),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(9999, 12, 31));
    }

    @Test
    void times(TestDatabase db) throws SQLException {
        keeps(db, TIME, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000), LocalTime.of(9, 5, 7, 120_000_000));
    }

    @Test
    void timestamps(TestDatabase db) throws SQLException {
        keeps(
                db,
                TIMESTAMP,
                LocalDateTime.of(2026, 1, 31, 9, 30),
                LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                LocalDateTime.of(1000, 1, 1, 0, 0),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
    }

    @Test
    void pointsOnTheTimeLine(TestDatabase db) throws SQLException {
        keeps(
                db,
                INSTANT,
                Instant.EPOCH,
                Instant.parse("2026-03-29T01:30:00.000001Z"),
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("9999-12-30T23:59:59.999999Z"));
        keeps(db, TIMESTAMP_TZ, OffsetDateTime.of(2026, 7, 1, 12, 0, 0, 0, ZoneOffset.UTC));
    }

    @Test
    void anOffsetReadsAsUtc(TestDatabase db) throws SQLException {
        MetaData metadata = new MetaData();
        Table table = Table.of("moments", metadata, column("at", TIMESTAMP_TZ));
        Expression<OffsetDateTime> at = Sql.table(table).col("at", OffsetDateTime.class);
        OffsetDateTime moment = OffsetDateTime.of(2026, 7, 1, 12, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 30));
        try (PlainJdbc jdbc = new PlainJdbc(db)) {
            jdbc.create(metadata);
            jdbc.update(insert(table).set(at, moment));
            assertThat(jdbc.query(select(at))).containsExactly(List.of(moment.withOffsetSameInstant(ZoneOffset.UTC)));
        }
    }

    @Test
    void uniqueIds(TestDatabase db) throws SQLException {
        keeps(db, UUID, new UUID(0, 0), new UUID(-1, -1), java.util.UUID.randomUUID());
    }

    @Test
    void enums(TestDatabase db) throws SQLException {
        keeps(db, SqlTypes.enumByName(Color.class, 10), Color.RED, Color.GREEN);
        keeps(db, SqlTypes.enumByOrdinal(Color.class), Color.RED, Color.GREEN);
    }

    @Test
    void primitivesAreReadWithoutABox(TestDatabase db) throws SQLException {
        try (PlainJdbc jdbc = new PlainJdbc(db)) {
            MetaData metadata = new MetaData();
            Table table = Table.of(
                    "p",
                    metadata,
                    column("i", INTEGER),
                    column("l", BIGINT),
                    column("d", DOUBLE),
                    column("b", BOOLEAN),
                    column("nothing", INTEGER));
            var t = Sql.table(table);
            jdbc.create(metadata);
            jdbc.update(insert(table)
                    .set(t.col("i", Integer.class), 7)
                    .set(t.col("l", Long.class), Long.MAX_VALUE)
                    .set(t.col("d", Double.class), 0.5)
                    .set(t.bool("b"), true));
            assertThat(jdbc.<Integer>primitive(
                            select(t.col("i", Integer.class)), (codec, row) -> codec.readInt(row, 1)))
                    .isEqualTo(7);
            assertThat(jdbc.<Long>primitive(select(t.col("l", Long.class)), (codec, row) -> codec.readLong(row, 1)))
                    .isEqualTo(Long.MAX_VALUE);
            assertThat(jdbc.<Double>primitive(
                            select(t.col("d", Double.class)), (codec, row) -> codec.readDouble(row, 1)))
                    .isEqualTo(0.5);
            assertThat(jdbc.<Boolean>primitive(select(t.bool("b")), (codec, row) -> codec.readBoolean(row, 1)))
                    .isTrue();
            assertThat(jdbc.<Integer>primitive(
                            select(t.col("nothing", Integer.class)), (codec, row) -> codec.readInt(row, 1)))
                    .isZero();
        }
    }

    @Test
    void decimalsAddUpExactly(TestDatabase db) throws SQLException {
        try (PlainJdbc jdbc = new PlainJdbc(db)) {
            MetaData metadata = new MetaData();
            Table table = Table.of("m", metadata, column("amount", NUMERIC(10, 2)));
            var amount = Sql.table(table).number("amount", BigDecimal.class);
            jdbc.create(metadata);
            for (int index = 0; index < 10; index++) {
                jdbc.update(insert(table).set(amount, new BigDecimal("0.10")));
            }
            jdbc.update(insert(table).set(amount, new BigDecimal("0.20")));
            assertThat(jdbc.query(select(sum(amount)))).containsExactly(List.of(new BigDecimal("1.20")));
            assertThat(jdbc.query(select(count())
                            .from(table)
                            .where(amount.times(new BigDecimal("2")).gt(new BigDecimal("0.30")))))
                    .containsExactly(List.of(1L));
        }
    }

    @Test
    void integersAddUpBeyondTheirType(TestDatabase db) throws SQLException {
        try (PlainJdbc jdbc = new PlainJdbc(db)) {
            MetaData metadata = new MetaData();
            Table table = Table.of("m", metadata, column("bytes", INTEGER));
            var bytes = Sql.table(table).number("bytes", Integer.class);
            jdbc.create(metadata);
            jdbc.update(insert(table).set(bytes, Integer.MAX_VALUE));
            jdbc.update(insert(table).set(bytes, Integer.MAX_VALUE));
            assertThat(jdbc.query(select(sum(bytes)))).containsExactly(List.of(2L * Integer.MAX_VALUE));
        }
    }
}
