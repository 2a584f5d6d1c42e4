package io.aludel.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The blog by hand: columns by position and type, rows inserted many at a time, and what each driver does best.
 *
 * <p>Stateless. The caller ends the transaction.
 */
public abstract class JdbcBlog {
    private static final int COLUMNS = 5;

    /** The blog on a database. */
    public static JdbcBlog on(String database) {
        return switch (database) {
            case "h2" -> new H2Blog();
            case "sqlite" -> new SqliteBlog();
            case "postgresql" -> new PostgresqlBlog();
            default -> throw new IllegalArgumentException("no hand-written JDBC for " + database);
        };
    }

    /** Creates the tables, for JDBC's own database. */
    public final void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions()) {
                statement.execute(definition);
            }
        }
    }

    abstract List<String> definitions();

    abstract LocalDateTime timestamp(ResultSet row, int column) throws SQLException;

    abstract void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException;

    /** Inserts posts; afterwards they have their keys. */
    public abstract void insert(Connection connection, List<PlainPost> posts) throws SQLException;

    /** One user by key. */
    public final PlainUser user(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, username, email, full_name, created_at FROM users WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no user " + id);
                }
                return new PlainUser(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), timestamp(row, 5));
            }
        }
    }

    /** All posts. */
    public final List<PlainPost> posts(Connection connection) throws SQLException {
        List<PlainPost> posts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, author_id, title, body, published, created_at FROM posts");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                posts.add(new PlainPost(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        timestamp(row, 6)));
            }
        }
        return posts;
    }

    /** Inserts the users with keys from 1. */
    public final void insertUsers(Connection connection, int count, LocalDateTime createdAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO users (username, email, full_name, created_at) VALUES (?, ?, ?, ?)")) {
            for (int number = 1; number <= count; number++) {
                statement.setString(1, "user" + number);
                statement.setString(2, "user" + number + "@example.org");
                statement.setString(3, "User Number " + number);
                bind(statement, 4, createdAt.plusMinutes(number));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Inserts posts under the keys from 1. */
    public final void insertWithKeys(Connection connection, List<PlainPost> posts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO posts (author_id, title, body, published, created_at, id) VALUES (?, ?, ?, ?, ?, ?)")) {
            long key = 0;
            for (PlainPost post : posts) {
                int next = bind(statement, 1, post);
                statement.setLong(next, ++key);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    final int bind(PreparedStatement statement, int index, PlainPost post) throws SQLException {
        statement.setLong(index, post.authorId());
        statement.setString(index + 1, post.title());
        statement.setString(index + 2, post.body());
        statement.setBoolean(index + 3, post.published());
        bind(statement, index + 4, post.createdAt());
        return index + COLUMNS;
    }
}
