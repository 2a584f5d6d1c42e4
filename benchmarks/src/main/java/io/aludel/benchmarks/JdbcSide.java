package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.JdbcBlog;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A database with the blog, for hand-written JDBC over HikariCP. */
final class JdbcSide implements AutoCloseable {
    final JdbcBlog blog;
    private final Place place;

    JdbcSide(String database, boolean withPosts) throws SQLException {
        blog = JdbcBlog.on(database);
        place = new Place(database);
        try (Connection connection = place.connect()) {
            blog.create(connection);
            BlogData.fill(connection, blog, withPosts);
        }
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
