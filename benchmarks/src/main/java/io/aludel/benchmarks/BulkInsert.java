package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.jdbc.JdbcCopy;
import io.aludel.engine.Connection;
import java.sql.SQLException;
import java.util.List;
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

/**
 * W8: insert 100,000 rows in one transaction in the fastest way: COPY in binary form on PostgreSQL, statements of many rows elsewhere.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class BulkInsert {
    private static final int ROWS = 100_000;

    @Param({"postgresql", "sqlite", "h2"})
    public String database;

    private FlatSide side;
    private final List<FlatRow> rows = FlatSide.rows(ROWS);
    private final List<Object[]> values = rows.stream().map(FlatSide::values).toList();

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
        side.transact(connection -> {
            if (database.equals("postgresql")) {
                JdbcCopy.copy(connection, rows);
            } else {
                side.flat.insert(connection, rows);
            }
            return null;
        });
    }

    @Benchmark
    public long aludel() {
        try (Connection connection = side.engine.begin()) {
            return connection.bulkInsert(side.definition.table, List.copyOf(side.definition.table.columns()), values);
        }
    }
}
