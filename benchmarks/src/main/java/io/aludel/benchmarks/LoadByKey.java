package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.PlainUser;
import io.aludel.benchmarks.model.User;
import java.sql.SQLException;
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

/** W1: one user by key, in a fresh session and transaction. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class LoadByKey {

    /** What JDBC works on. */
    @State(Scope.Benchmark)
    public static class Jdbc {
        @Param({"h2", "sqlite"})
        public String database;

        JdbcSide side;
        long last;

        @Setup
        public void open() throws SQLException {
            side = new JdbcSide(database, false);
        }

        @TearDown
        public void close() {
            side.close();
        }
    }

    /** What Aludel works on. */
    @State(Scope.Benchmark)
    public static class Aludel {
        @Param({"h2", "sqlite"})
        public String database;

        AludelSide side;
        long last;

        @Setup
        public void open() throws SQLException {
            side = new AludelSide(database, false);
        }

        @TearDown
        public void close() {
            side.close();
        }
    }

    @Benchmark
    public PlainUser jdbc(Jdbc state) throws SQLException {
        long key = state.last = 1 + state.last % BlogData.USERS;
        return state.side.transact(connection -> state.side.blog.user(connection, key));
    }

    @Benchmark
    public User aludel(Aludel state) {
        long key = state.last = 1 + state.last % BlogData.USERS;
        return state.side.sessions.transact(
                session -> session.get(User.class, key).orElseThrow());
    }
}
