package io.aludel.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** SQLite: timestamps are text and read by hand; keys come back from INSERT of many rows with RETURNING. */
final class SqliteBlog extends JdbcBlog {
    private static final int ROWS = 100;
    private static final String ROW = "(?, ?, ?, ?, ?)";
    private static final String INSERT = insert(ROWS);
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    List<String> definitions() {
        return List.of(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(50) NOT NULL UNIQUE,"
                        + " email VARCHAR(255) NOT NULL UNIQUE, full_name VARCHAR(100), created_at DATETIME NOT NULL)",
                "CREATE TABLE posts (id INTEGER PRIMARY KEY, author_id BIGINT NOT NULL REFERENCES users (id),"
                        + " title VARCHAR(200) NOT NULL, body VARCHAR(5000) NOT NULL, published BOOLEAN NOT NULL,"
                        + " created_at DATETIME NOT NULL)");
    }

    @Override
    LocalDateTime timestamp(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return LocalDateTime.of(
                digits(text, 0, 4),
                digits(text, 5, 7),
                digits(text, 8, 10),
                digits(text, 11, 13),
                digits(text, 14, 16),
                digits(text, 17, 19));
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int index = from; index < to; index++) {
            value = value * 10 + text.charAt(index) - '0';
        }
        return value;
    }

    @Override
    void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setString(index, TEXT.format(value));
    }

    @Override
    public void insert(Connection connection, List<PlainPost> posts) throws SQLException {
        int whole = posts.size() / ROWS * ROWS;
        if (whole > 0) {
            insert(connection, INSERT, posts.subList(0, whole), ROWS);
        }
        if (whole < posts.size()) {
            List<PlainPost> rest = posts.subList(whole, posts.size());
            insert(connection, insert(rest.size()), rest, rest.size());
        }
    }

    private void insert(Connection connection, String sql, List<PlainPost> posts, int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < posts.size(); from += rows) {
                int index = 1;
                for (int row = 0; row < rows; row++) {
                    index = bind(statement, index, posts.get(from + row));
                }
                try (ResultSet keys = statement.executeQuery()) {
                    for (int row = 0; keys.next(); row++) {
                        posts.get(from + row).id(keys.getLong(1));
                    }
                }
            }
        }
    }

    private static String insert(int rows) {
        return "INSERT INTO posts (author_id, title, body, published, created_at) VALUES "
                + (ROW + ", ").repeat(rows - 1) + ROW + " RETURNING id";
    }
}
