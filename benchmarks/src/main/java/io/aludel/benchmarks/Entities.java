package io.aludel.benchmarks;

import java.sql.SQLException;
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

/** The workloads with entities, by each library on each database. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class Entities {

    /** A library with a filled database. */
    @State(Scope.Benchmark)
    public static class Filled {
        @Param({"jdbc", "aludel", "hibernate", "jooq"})
        public String library;

        @Param({"postgresql", "sqlite", "h2"})
        public String database;

        EntityWork work;
        long last;

        @Setup
        public void open() throws SQLException {
            work = EntityWork.of(library, database);
        }

        @TearDown
        public void close() {
            work.close();
        }
    }

    /** The same without posts before each run. */
    @State(Scope.Benchmark)
    public static class Emptied extends Filled {
        @Setup(Level.Invocation)
        public void clear() throws SQLException {
            work.clearPosts();
        }
    }

    @Benchmark
    public long w1LoadByKey(Filled state) throws SQLException {
        long key = state.last = 1 + state.last % BlogData.USERS;
        return state.work.loadByKey(key);
    }

    @Benchmark
    public long w2LoadPosts(Filled state) throws SQLException {
        return state.work.loadPosts();
    }

    @Benchmark
    public long w3aLoadFlat(Filled state) throws SQLException {
        return state.work.loadFlat();
    }

    @Benchmark
    public long w4LoadGraph(Filled state) throws SQLException {
        return state.work.loadGraph();
    }

    @Benchmark
    public long w5aInsertPosts(Emptied state) throws SQLException {
        return state.work.insertPosts();
    }

    @Benchmark
    public long w6ChangePosts(Filled state) throws SQLException {
        return state.work.changePosts("Title number " + ++state.last);
    }
}
