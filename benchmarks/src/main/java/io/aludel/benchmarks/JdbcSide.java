package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.JdbcBlog;
import io.aludel.benchmarks.jdbc.JdbcFlat;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with the blog, for hand-written JDBC over HikariCP. */
final class JdbcSide implements AutoCloseable {
    private static final int FLAT_ROWS = 100_000;

    final JdbcBlog blog;
    private final Place place;

    JdbcSide(String database, boolean withPosts) throws SQLException {
        blog = JdbcBlog.on(database);
        place = new Place(database);
        try (Connection connection = place.connect()) {
            blog.create(connection);
            BlogData.fill(connection, blog, withPosts);
            if (withPosts) {
                JdbcFlat.on(database).insert(connection, FlatSide.rows(FLAT_ROWS));
                connection.commit();
            }
        }
    }

    /** The address as Aludel writes it. */
    String address() {
        return place.address();
    }

    /** The pool, for libraries that take one. */
    DataSource pool() {
        return place.pool();
    }

    /** Work in a transaction on a connection of the pool. */
    <T extends @Nullable Object> T transact(Work<T> work) throws SQLException {
        try (Connection connection = place.connect()) {
            T result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    void clear() throws SQLException {
        try (Connection connection = place.connect()) {
            BlogData.clear(connection);
        }
    }

    @Override
    public void close() {
        place.close();
    }

    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }
}
