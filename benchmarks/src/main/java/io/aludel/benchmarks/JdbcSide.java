package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.JdbcBlog;
import io.aludel.benchmarks.jdbc.JdbcFlat;
import io.aludel.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with the blog, for hand-written JDBC over HikariCP. */
final class JdbcSide implements AutoCloseable {
    static final int FLAT_ROWS = 100_000;

    final JdbcBlog blog;
    final String database;
    private final Place place;
    private final @Nullable StatementCounter counter;

    JdbcSide(String database, boolean withPosts) throws SQLException {
        this(database, withPosts, null);
    }

    /**
     * A filled database.
     *
     * @param counter counts what is sent through the pool, or null
     */
    JdbcSide(String database, boolean withPosts, @Nullable StatementCounter counter) throws SQLException {
        this.database = database;
        this.counter = counter;
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
        return counter == null ? place.pool() : counter.on(place.pool());
    }

    /** An engine: with a pool of its own, unless statements are counted. */
    Engine engine() {
        return counter == null
                ? Engine.create(address())
                : Engine.builder(address()).dataSource(pool()).build();
    }

    /** Work in a transaction on a connection of the pool. */
    <T extends @Nullable Object> T transact(Work<T> work) throws SQLException {
        try (Connection connection = pool().getConnection()) {
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

    void clearFlat() throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM measurements");
            connection.commit();
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
