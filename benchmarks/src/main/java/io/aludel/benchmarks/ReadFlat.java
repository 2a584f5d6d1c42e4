package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.engine.Connection;
import io.aludel.sql.Row6;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** W3b: 100,000 plain rows by one query, as typed rows and as records of the application; each is read once. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ReadFlat {
    private static final int ROWS = 100_000;

    @Param({"postgresql", "sqlite", "h2"})
    public String database;

    private FlatSide side;

    @Setup
    public void open() throws SQLException {
        side = new FlatSide(database);
        side.fill(FlatSide.rows(ROWS));
    }

    @TearDown
    public void close() {
        side.close();
    }

    @Benchmark
    public long jdbc() throws SQLException {
        return sum(side.transact(side.flat::rows));
    }

    @Benchmark
    public long aludel() {
        long sum = 0;
        try (Connection connection = side.engine.connect()) {
            for (Row6<Long, Integer, String, Double, Boolean, LocalDateTime> row :
                    connection.execute(side.definition.query()).all()) {
                sum += row.value1() + row.value3().length() + row.value6().getMinute();
            }
        }
        return sum;
    }

    @Benchmark
    public long aludelRecords() {
        try (Connection connection = side.engine.connect()) {
            return sum(connection
                    .execute(side.definition.query())
                    .map(row -> new FlatRow(
                            row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()))
                    .all());
        }
    }

    private static long sum(List<FlatRow> rows) {
        long sum = 0;
        for (FlatRow row : rows) {
            sum += row.id() + row.place().length() + row.takenAt().getMinute();
        }
        return sum;
    }
}
