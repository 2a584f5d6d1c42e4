package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.FETCH_SIZE;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.sql.Row;
import io.aludel.sql.TextQuery;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A million rows pass through a small part of the memory that they would take. */
@EveryDatabase
class StreamingSuite {
    private static final int MILLION = 1_000_000;
    /** Each row is a number and 200 characters: half a gigabyte in all. */
    private static final long MOST_MEMORY = 48L << 20;

    private Engine engine;
    private TextQuery<Row> numbers;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        numbers = text(million(db.kind()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static String million(TestDatabase.Kind kind) {
        String series = switch (kind) {
            case POSTGRESQL -> "generate_series(1, 1000000) AS s(n)";
            case H2 -> "system_range(1, 1000000) AS s(n)";
            case SQLITE ->
                "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000) SELECT n FROM c) s";
            default -> "seq_1_to_1000000 s";
        };
        String column = series.startsWith("seq_") ? "seq" : "n";
        String filler = kind == TestDatabase.Kind.SQLITE
                ? "printf('%0200d', n)"
                : "lpad(cast(" + column + " AS char(10)), 200, 'x')";
        return "SELECT " + column + " AS n, " + filler + " AS filler FROM " + series;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void readAll(Supplier<Result<Row>> executed) {
        long before = used();
        Result<Row> rows = executed.get();
        long most = used() - before;
        long count = 0;
        long sum = 0;
        for (Row row : rows) {
            count++;
            sum += row.get("n", Long.class);
            if (count % 250_000 == 1) {
                most = Math.max(most, used() - before);
            }
        }
        assertThat(count).isEqualTo(MILLION);
        assertThat(sum).isEqualTo(500_000_500_000L);
        assertThat(most).isLessThan(MOST_MEMORY);
    }

    @Test
    void aMillionRowsPassThroughLittleMemory() {
        try (Connection connection = engine.connect()) {
            readAll(() -> connection.stream(numbers, 1000));
        }
    }

    @Test
    void theSizeCanBeChosenWithTheStatement() {
        long before = used();
        try (Connection connection = engine.connect();
                Result<Row> rows = connection.execute(numbers.withOption(FETCH_SIZE, 500))) {
            assertThat(rows.iterator().next().get("n", Integer.class)).isEqualTo(1);
            assertThat(used() - before).isLessThan(MOST_MEMORY);
        }
    }

    @Test
    void theDriverOfMysqlStreamsToo(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.MARIADB) {
            return;
        }
        Url url = Url.parse(db.url()).withScheme("mysql").withQuery("sslMode", "DISABLED");
        try (Engine mysql = Engine.builder(url).build();
                Connection connection = mysql.connect()) {
            readAll(() -> connection.stream(numbers, 1000));
            otherStatementsGoOn(connection);
        }
    }

    @Test
    void otherStatementsGoOnMeanwhile() {
        try (Connection connection = engine.connect()) {
            otherStatementsGoOn(connection);
        }
    }

    private static void otherStatementsGoOn(Connection connection) {
        try (Result<Row> rows = connection.stream(text("SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3"), 1)) {
            Iterator<Row> reading = rows.iterator();
            assertThat(reading.next().get("n", Integer.class)).isEqualTo(1);
            assertThat(connection.scalar(text("SELECT 7"), Integer.class)).isEqualTo(7);
            assertThat(reading.next().get("n", Integer.class)).isEqualTo(2);
            assertThat(connection.scalar(text("SELECT 8"), Integer.class)).isEqualTo(8);
            assertThat(reading.next().get("n", Integer.class)).isEqualTo(3);
            assertThat(reading.hasNext()).isFalse();
        }
    }

    @Test
    void otherStatementsGoOnWhileManyRowsAreLeft() {
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE TABLE seen (n INTEGER)"));
            connection.commit();
            try (Result<Row> rows = connection.stream(numbers, 100)) {
                for (List<Row> part : rows.partitions(100_000)) {
                    connection.execute(text("INSERT INTO seen (n) VALUES (:n)")
                            .bind("n", part.get(0).get("n")));
                }
            }
            assertThat(connection.scalar(text("SELECT count(*) FROM seen"), Integer.class))
                    .isEqualTo(10);
            connection.rollback();
            assertThat(connection.scalar(text("SELECT count(*) FROM seen"), Integer.class))
                    .isZero();
            connection.execute(text("DROP TABLE seen"));
            connection.commit();
        }
    }

    @Test
    void aStreamThatIsLeftEarlyFreesTheConnection() {
        try (Connection connection = engine.connect()) {
            try (Result<Row> rows = connection.stream(numbers, 100);
                    Stream<Row> stream = rows.stream()) {
                assertThat(stream.limit(3)
                                .map(row -> row.get("n", Integer.class))
                                .toList())
                        .containsExactly(1, 2, 3);
            }
            assertThat(connection.scalar(text("SELECT 7"), Integer.class)).isEqualTo(7);
            connection.commit();
            assertThat(connection.scalar(text("SELECT 8"), Integer.class)).isEqualTo(8);
        }
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void partitionsComeAsTheyAreRead() {
        try (Connection connection = engine.connect();
                Result<Row> rows = connection.stream(numbers, 1000)) {
            List<Row> first = rows.yieldPer(10).partitions().iterator().next();
            assertThat(first).hasSize(10);
        }
    }
}
