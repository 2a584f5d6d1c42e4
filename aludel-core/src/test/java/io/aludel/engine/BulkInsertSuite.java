package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.DatabaseException;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows at once come back as they were given, on every database. */
@EveryDatabase
class BulkInsertSuite {
    private static final int MANY = 2_503;

    private final MetaData metadata = new MetaData();
    private final Table things = Table.of(
            "bulk_things",
            metadata,
            column("id", SqlTypes.BIGINT).primaryKey(),
            column("small", SqlTypes.SMALLINT),
            column("number", SqlTypes.INTEGER),
            column("ratio", SqlTypes.DOUBLE),
            column("price", SqlTypes.NUMERIC(20, 6)),
            column("name", SqlTypes.VARCHAR(100)),
            column("yes", SqlTypes.BOOLEAN),
            column("data", SqlTypes.BLOB),
            column("day", SqlTypes.DATE),
            column("at_time", SqlTypes.TIME(6)),
            column("moment", SqlTypes.TIMESTAMP(6)),
            column("instant", SqlTypes.INSTANT(6)),
            column("code", SqlTypes.UUID));

    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Object[] row(long id) {
        return new Object[] {
            id,
            (short) (id % 100 - 50),
            (int) -id,
            id / 8.0,
            price(id),
            "n\u00e4me \u20ac \"'\\\t" + id,
            id % 2 == 0,
            new byte[] {0, (byte) id, -1},
            LocalDate.of(1969, 12, 31).plusDays(id),
            LocalTime.of(23, 59, 59).minusSeconds(id),
            LocalDateTime.of(1999, 12, 31, 23, 59, 59, 123_456_000).plusHours(id),
            Instant.parse("1999-12-31T23:59:59.999999Z").minusSeconds(id * 7919),
            new UUID(id, -id)
        };
    }

    private static BigDecimal price(long id) {
        return switch ((int) id) {
            case 1 -> new BigDecimal("0.000000");
            case 2 -> new BigDecimal("-10000.000100");
            case 3 -> new BigDecimal("999999999.999999");
            case 4 -> new BigDecimal("0.000001");
            case 5 -> new BigDecimal("100000000.000000");
            default -> new BigDecimal(id * 12345).movePointLeft(6).setScale(6);
        };
    }

    @Test
    void rowsComeBackAsTheyWereGiven() {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= MANY; id++) {
            rows.add(row(id));
        }
        List<Long> progress = new ArrayList<>();
        try (SqlRecording recording = SqlRecording.of(engine);
                Connection connection = engine.begin()) {
            assertThat(connection.bulkInsert(things, List.copyOf(things.columns()), rows, progress::add))
                    .isEqualTo(MANY);
            String start = switch (engine.dialect().name()) {
                case "postgresql" -> "COPY bulk_things (id, ";
                case "mariadb" -> "LOAD DATA LOCAL INFILE 'rows' INTO TABLE bulk_things ";
                default -> "INSERT INTO bulk_things (id, ";
            };
            assertThat(recording.statements())
                    .isNotEmpty()
                    .allMatch(sql -> sql.startsWith(start))
                    .hasSizeBetween(1, start.startsWith("INSERT") ? MANY / 20 : 1);
        }
        assertThat(progress).containsExactly(1000L, 2000L, (long) MANY);
        try (Connection connection = engine.connect()) {
            List<Row> read = connection
                    .execute(select(things).orderBy(table(things).col("id")))
                    .all();
            assertThat(read).hasSize(MANY);
            for (int index = 0; index < MANY; index++) {
                assertThat(read.get(index).values().toArray()).isEqualTo(rows.get(index));
            }
        }
    }

    @Test
    void columnsThatAreNotNamedAndNullsStayNull() {
        try (Connection connection = engine.begin()) {
            List<Object[]> rows = List.of(new Object[] {1L, null}, new Object[] {2L, "two"});
            assertThat(connection.bulkInsert(things, things.columns("id", "name"), rows))
                    .isEqualTo(2);
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(Sql.text("SELECT id, name, price FROM bulk_things ORDER BY id"))
                            .all())
                    .extracting(row -> row.get("name"), row -> row.get("price"))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(null, null),
                            org.assertj.core.groups.Tuple.tuple("two", null));
        }
    }

    @Test
    void valuesOfOtherClassesAreConvertedWhenNothingIsLost() {
        try (Connection connection = engine.begin()) {
            assertThat(connection.bulkInsert(
                            things, things.columns("id", "number"), List.<Object[]>of(new Object[] {1, 7L})))
                    .isEqualTo(1);
            assertThat(connection.scalar(Sql.text("SELECT number FROM bulk_things"), Integer.class))
                    .isEqualTo(7);
        }
    }

    @Test
    void aRollbackUndoesAllRows() {
        try (Connection connection = engine.connect()) {
            connection.bulkInsert(things, things.columns("id"), List.<Object[]>of(new Object[] {1L}));
            connection.rollback();
            assertThat(connection.scalar(Sql.text("SELECT count(*) FROM bulk_things"), Long.class))
                    .isZero();
        }
    }

    @Test
    void aKeyThatIsThereTwiceIsAUniqueViolation() {
        try (Connection connection = engine.connect()) {
            List<Object[]> rows = List.of(new Object[] {1L}, new Object[] {1L});
            assertThatThrownBy(() -> connection.bulkInsert(things, things.columns("id"), rows))
                    .isInstanceOf(UniqueViolationException.class);
            connection.rollback();
            assertThat(connection.bulkInsert(things, things.columns("id"), List.<Object[]>of(new Object[] {1L})))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRowOfTheWrongWidthIsRefusedAndTheConnectionStaysUsable() {
        try (Connection connection = engine.connect()) {
            List<Object[]> rows = List.of(new Object[] {1L}, new Object[] {2L, "two"});
            assertThatThrownBy(() -> connection.bulkInsert(things, things.columns("id"), rows))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("2 values for 1 columns");
            connection.rollback();
            assertThat(connection.scalar(Sql.text("SELECT count(*) FROM bulk_things"), Long.class))
                    .isZero();
        }
    }

    @Test
    void typesWithoutABinaryFormGoAsParameters() {
        Table notes = Table.of(
                "bulk_notes", metadata, column("id", SqlTypes.INTEGER).primaryKey(), column("note", SqlTypes.JSON));
        notes.create(engine);
        try (Connection connection = engine.begin()) {
            List<Object[]> rows = List.<Object[]>of(new Object[] {1, Map.of("a", 1)});
            assertThat(connection.bulkInsert(notes, List.copyOf(notes.columns()), rows))
                    .isEqualTo(1);
            assertThat(connection.execute(select(notes)).one().get("note")).isEqualTo(Map.of("a", 1));
        }
    }

    @Test
    void aColumnOfAnotherTypeThanTheModelSaysTakesItsValues() {
        try (Connection connection = engine.begin()) {
            Table model = Table.of(
                    "bulk_other",
                    new MetaData(),
                    column("id", SqlTypes.BIGINT).primaryKey(),
                    column("n", SqlTypes.BIGINT));
            connection.driver().use(jdbc -> {
                try (var statement = jdbc.createStatement()) {
                    return statement.execute("CREATE TABLE bulk_other (id INTEGER PRIMARY KEY, n DECIMAL(10, 2))");
                }
            });
            connection.bulkInsert(model, List.copyOf(model.columns()), List.<Object[]>of(new Object[] {1L, 42L}));
            assertThat(connection.scalar(Sql.text("SELECT n FROM bulk_other"), Integer.class))
                    .isEqualTo(42);
        }
    }

    private void insertNumbers(Connection connection, long last) {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= last; id++) {
            rows.add(new Object[] {id == last ? 1 : id, "n" + id});
        }
        connection.bulkInsert(things, things.columns("id", "name"), rows);
    }

    @Test
    void aKeyThatIsThereTwiceAmongManyIsAUniqueViolation() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> insertNumbers(connection, 1_000)).isInstanceOf(UniqueViolationException.class);
            connection.rollback();
            assertThat(connection.scalar(Sql.text("SELECT count(*) FROM bulk_things"), Long.class))
                    .isZero();
        }
    }

    @Test
    void aTextThatIsTooLongIsNotCut() {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= 1_000; id++) {
            rows.add(new Object[] {id, id == 900 ? "x".repeat(101) : "x"});
        }
        try (Connection connection = engine.connect()) {
            ThrowingCallable insert = () -> connection.bulkInsert(things, things.columns("id", "name"), rows);
            if (engine.dialect().name().equals("sqlite")) {
                assertThatCode(insert).doesNotThrowAnyException(); // it keeps longer texts
            } else {
                assertThatThrownBy(insert).isInstanceOf(DatabaseException.class);
            }
        }
    }

    @Test
    void charactersThatMeanSomethingToALoaderAreKept() {
        List<String> names =
                List.of("", "\\N", "N\\", "\t\n\r\\", "\u001a\b'\"", "\ud83d\ude00", "\\\\t", "NULL", " x ");
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= 900; id++) {
            rows.add(new Object[] {id, names.get((int) id % names.size())});
        }
        try (Connection connection = engine.begin()) {
            connection.bulkInsert(things, things.columns("id", "name"), rows);
            assertThat(connection
                            .execute(Sql.text("SELECT name FROM bulk_things ORDER BY id"))
                            .all())
                    .extracting(row -> row.get(0))
                    .containsExactlyElementsOf(rows.stream().map(row -> row[1]).toList());
        }
    }

    @Test
    void columnsThatAreNotNamedTakeTheirDefaults() {
        Table model = Table.of(
                "bulk_defaults",
                metadata,
                column("id", SqlTypes.BIGINT).primaryKey(),
                column("state", SqlTypes.VARCHAR(10)).defaultValue("new"),
                column("twice", SqlTypes.BIGINT).defaultValue(row -> 2 * (Long) row.value("id")),
                column("place", SqlTypes.VARCHAR(10)).serverDefault("here"));
        metadata.createAll(engine);
        try (Connection connection = engine.begin()) {
            connection.bulkInsert(model, model.columns("id"), List.of(new Object[] {1L}, new Object[] {2L}));
            assertThat(connection
                            .execute(select(model).orderBy(table(model).col("id")))
                            .all())
                    .extracting(Row::values)
                    .containsExactly(List.of(1L, "new", 2L, "here"), List.of(2L, "new", 4L, "here"));
        }
    }

    @Test
    void aDefaultFromSqlIsRefused() {
        Table model = Table.of(
                "bulk_sql",
                new MetaData(),
                column("id", SqlTypes.BIGINT).primaryKey(),
                column("n", SqlTypes.INTEGER).defaultValue(new RawSql("1 + 1")));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() ->
                            connection.bulkInsert(model, model.columns("id"), List.<Object[]>of(new Object[] {1L})))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("column 'n' of 'bulk_sql' takes its value from SQL");
        }
    }

    @Test
    void noRowsAreNoStatement() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.bulkInsert(things, things.columns("id"), List.of()))
                    .isZero();
            assertThat(connection.inTransaction()).isFalse();
        }
    }
}
