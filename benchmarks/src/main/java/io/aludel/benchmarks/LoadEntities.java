package io.aludel.benchmarks;

import static io.aludel.sql.Sql.select;

import io.aludel.benchmarks.jdbc.PlainPost;
import io.aludel.benchmarks.model.Post;
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

/** W2: 10,000 posts as entities, by one query; each is read once. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class LoadEntities {

    /** What JDBC works on. */
    @State(Scope.Benchmark)
    public static class Jdbc {
        @Param({"h2", "sqlite"})
        public String database;

        JdbcSide side;

        @Setup
        public void open() throws SQLException {
            side = new JdbcSide(database, true);
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

        @Setup
        public void open() throws SQLException {
            side = new AludelSide(database, true);
        }

        @TearDown
        public void close() {
            side.close();
        }
    }

    @Benchmark
    public long jdbc(Jdbc state) throws SQLException {
        return state.side.transact(connection -> {
            long sum = 0;
            for (PlainPost post : state.side.blog.posts(connection)) {
                sum += post.id() + post.title().length() + post.createdAt().getMinute();
            }
            return sum;
        });
    }

    @Benchmark
    public long aludel(Aludel state) {
        return state.side.sessions.transact(session -> {
            long sum = 0;
            for (Post post : session.execute(select(Post.class)).all()) {
                sum += post.getId()
                        + post.getTitle().length()
                        + post.getCreatedAt().getMinute();
            }
            return sum;
        });
    }
}
