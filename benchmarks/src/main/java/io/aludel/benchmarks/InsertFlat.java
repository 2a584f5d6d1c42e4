package io.aludel.benchmarks;

import static io.aludel.sql.Sql.insert;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.engine.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** W5b: insert 10,000 rows with their keys in one transaction. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class InsertFlat {
    private static final int ROWS = 10_000;

    @Param({"postgresql", "sqlite", "h2"})
    public String database;

    private FlatSide side;
    private final List<FlatRow> rows = FlatSide.rows(ROWS);
    private final List<Map<String, Object>> maps =
            rows.stream().map(FlatSide::map).toList();

    @Setup
    public void open() {
        side = new FlatSide(database);
    }

    @Setup(Level.Invocation)
    public void clear() throws SQLException {
        side.clear();
    }

    @TearDown
    public void close() {
        side.close();
    }

    @Benchmark
    public void jdbc() throws SQLException {
        side.fill(rows);
    }

    @Benchmark
    public long aludel() {
        try (Connection connection = side.engine.begin()) {
            return connection.execute(insert(side.definition.table), maps).rowCount();
        }
    }
}
