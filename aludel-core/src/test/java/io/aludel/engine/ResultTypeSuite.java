package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.Range;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read from columns about which only the database can tell. */
@EveryDatabase
class ResultTypeSuite {
    private enum Color {
        RED
    }

    @Test
    void valuesOfTheDatabasesOwnTypes(TestDatabase db) {
        switch (db.kind()) {
            case POSTGRESQL -> postgresql(db);
            case H2 -> h2(db);
            case MARIADB -> mariadb(db);
            default -> sqlite(db);
        }
    }

    private static Row row(TestDatabase db, String... statements) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            for (int index = 0; index < statements.length - 1; index++) {
                connection.execute(text(statements[index]));
            }
            return connection.execute(text(statements[statements.length - 1])).one();
        }
    }

    private static void postgresql(TestDatabase db) {
        Row row = row(
                db,
                "SELECT CAST('{\"a\": [1, null]}' AS jsonb) j, ARRAY[1, NULL, 3] a, ARRAY[ARRAY['x', 'y,\"']] n,"
                        + " CAST('[1,5)' AS int4range) r, interval '1 day 00:00:01' i, CAST('101' AS bit(3)) b,"
                        + " CAST('12:00+02' AS timetz) t, timestamptz '2026-01-01 12:00+02' m, CAST('10.0.0.1' AS inet) net,"
                        + " ROW(1, 'x') c, CAST(1.50 AS numeric(5, 2)) d, CAST('1' AS \"char\") ch");
        assertThat(row.get("j", Object.class)).isEqualTo(Map.of("a", Arrays.asList(1, null)));
        assertThat(row.get("a", Object.class)).isEqualTo(Arrays.asList(1, null, 3));
        assertThat(row.get("n", Object.class)).isEqualTo(List.of(List.of("x", "y,\"")));
        assertThat(row.get("r", Object.class)).isEqualTo(Range.closedOpen(1, 5));
        assertThat(row.get("i", Object.class)).isEqualTo(Duration.ofDays(1).plusSeconds(1));
        assertThat(row.get("b", Object.class)).isEqualTo("101");
        assertThat(row.get("t", Object.class)).isEqualTo(OffsetTime.of(12, 0, 0, 0, ZoneOffset.ofHours(2)));
        assertThat(row.get("m", Object.class)).isEqualTo(OffsetDateTime.of(2026, 1, 1, 10, 0, 0, 0, ZoneOffset.UTC));
        assertThat(row.get("net", Object.class)).isEqualTo("10.0.0.1");
        assertThat(row.get("c", Object.class)).isEqualTo("(1,x)");
        assertThat(row.get("d", Object.class)).isEqualTo(new BigDecimal("1.50"));
        assertThatThrownBy(() -> row(db, "SELECT interval '1 month' AS i"))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("interval of months or years");
        assertThatThrownBy(() -> row(db, "SELECT time '24:00' AS i"))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("the time 24:00, which LocalTime does not have");
        assertThat(row(db, "SELECT 1 AS x WHERE 2 = ANY(CAST('{1,2}' AS int[]))")
                        .get("x", Integer.class))
                .isEqualTo(1);
    }

    private static void h2(TestDatabase db) {
        Row row = row(
                db,
                "SELECT JSON '{\"a\": 1}' j, ARRAY[1, NULL] a, ARRAY['x'] t, INTERVAL '1 02' DAY TO HOUR i,"
                        + " CAST('00000000-0000-0000-0000-000000000001' AS UUID) u, CAST('a' AS ENUM('a', 'b')) e,"
                        + " TIME WITH TIME ZONE '12:00:00+02' z");
        assertThat(row.get("j", Object.class)).isEqualTo(Map.of("a", 1));
        assertThat(row.get("a", Object.class)).isEqualTo(Arrays.asList(1, null));
        assertThat(row.get("t", Object.class)).isEqualTo(List.of("x"));
        assertThat(row.get("i", Object.class)).isEqualTo(Duration.ofHours(26));
        assertThat(row.get("u", Object.class)).isEqualTo(new UUID(0, 1));
        assertThat(row.get("e", Object.class)).isEqualTo("a");
        assertThat(row.get("z", Object.class)).isEqualTo(OffsetTime.of(12, 0, 0, 0, ZoneOffset.ofHours(2)));
    }

    private static void mariadb(TestDatabase db) {
        Row row = row(
                db,
                "CREATE TABLE own (a BIGINT UNSIGNED, b BIT(5), c YEAR, d BOOL, e UUID, f DECIMAL(5, 2), g INT UNSIGNED)",
                "INSERT INTO own VALUES (18446744073709551615, b'10101', 2026, TRUE,"
                        + " '123e4567-e89b-12d3-a456-426655440000', 1.50, 4294967295)",
                "SELECT * FROM own");
        assertThat(row.get("a", Object.class)).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(row.get("b", Object.class)).isEqualTo(BigInteger.valueOf(21));
        assertThat(row.get("c", Object.class)).isEqualTo(2026);
        assertThat(row.get("d", Object.class)).isEqualTo(true);
        assertThat(row.get("e", Object.class)).isEqualTo(UUID.fromString("123e4567-e89b-12d3-a456-426655440000"));
        assertThat(row.get("f", Object.class)).isEqualTo(new BigDecimal("1.50"));
        assertThat(row.get("g", Object.class)).isEqualTo(4294967295L);
        assertThat(row(db, "SELECT CAST('123e4567e89b12d3a456426655440000' AS UUID) AS u")
                        .get("u", UUID.class))
                .isEqualTo(UUID.fromString("123e4567-e89b-12d3-a456-426655440000"));
    }

    private static void sqlite(TestDatabase db) {
        Row row = row(db, "SELECT 1 AS a, 1.5 AS b, 'x' AS c, NULL AS d");
        assertThat(row.get("b", Object.class)).isEqualTo(1.5);
        assertThat(row.get("c", Object.class)).isEqualTo("x");
        assertThat(row.get("d", Object.class)).isNull();
    }

    @Test
    void enumConstantsTravelWithoutATypeAndListsWithOne(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(text("SELECT 1 AS x WHERE 'RED' = :color").bind("color", Color.RED))
                            .all())
                    .hasSize(1);
            if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
                assertThat(connection
                                .execute(text("SELECT 1 AS x WHERE 2 = ANY(CAST(:ids AS int[]))")
                                        .bind("ids", List.of(1, 2), SqlTypes.array(SqlTypes.INTEGER)))
                                .all())
                        .hasSize(1);
            }
        }
    }
}
