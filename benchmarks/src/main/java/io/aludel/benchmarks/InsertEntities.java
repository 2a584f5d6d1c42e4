package io.aludel.benchmarks;

import static io.aludel.sql.Sql.select;

import io.aludel.benchmarks.jdbc.PlainPost;
import io.aludel.benchmarks.model.Post;
import io.aludel.benchmarks.model.User;
import io.aludel.benchmarks.model.User_;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * W5a: insert 10,000 posts in one transaction; the database makes the keys, and they are known afterwards. Aludel's side also loads
 * the 100 authors that the posts refer to.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class InsertEntities {

    /** What JDBC works on. */
    @State(Scope.Benchmark)
    public static class Jdbc {
        @Param({"h2", "sqlite"})
        public String database;

        JdbcSide side;

        @Setup
        public void open() throws SQLException {
            side = new JdbcSide(database, false);
        }

        @Setup(Level.Invocation)
        public void clear() throws SQLException {
            side.clear();
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
            side = new AludelSide(database, false);
        }

        @Setup(Level.Invocation)
        public void clear() throws SQLException {
            side.clear();
        }

        @TearDown
        public void close() {
            side.close();
        }
    }

    @Benchmark
    public long jdbc(Jdbc state) throws SQLException {
        List<PlainPost> posts = BlogData.plainPosts();
        state.side.transact(connection -> {
            state.side.blog.insert(connection, posts);
            return null;
        });
        long sum = 0;
        for (PlainPost post : posts) {
            sum += post.id();
        }
        return sum;
    }

    @Benchmark
    public long aludel(Aludel state) {
        List<Post> posts = new ArrayList<>(BlogData.POSTS);
        state.side.sessions.transactWithoutResult(session -> {
            List<User> authors = session.execute(select(User.class)
                            .where(User_.id.le((long) BlogData.AUTHORS))
                            .orderBy(User_.id))
                    .all();
            for (int post = 0; post < BlogData.POSTS; post++) {
                posts.add(new Post(
                        authors.get((int) BlogData.author(post) - 1),
                        BlogData.title(post),
                        BlogData.body(post),
                        BlogData.published(post),
                        BlogData.createdAt(post)));
            }
            session.addAll(posts);
        });
        long sum = 0;
        for (Post post : posts) {
            sum += post.getId();
        }
        return sum;
    }
}
