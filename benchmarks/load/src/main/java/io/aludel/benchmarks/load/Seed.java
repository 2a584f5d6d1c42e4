package io.aludel.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.IntFunction;

/** The rows that both services begin with: a blog that is read, and behind it one that is written. Keys count from 1. */
final class Seed {
    static final String READ = "read";
    static final String WRITTEN = "written";
    /** Of each blog. */
    static final int USERS = 500;

    static final int POSTS = 5_000;
    static final int TAGS = 50;
    static final int COMMENTS_OF_A_POST = 4;
    static final int TAGS_OF_A_POST = 3;

    private static final int BATCH = 1_000;
    private static final OffsetDateTime BEGIN = OffsetDateTime.of(LocalDateTime.of(2024, 1, 1, 8, 0), ZoneOffset.UTC);
    private static final String WORDS =
            "All that we see is rows and columns, and yet a program wants objects that know each other. ";

    private Seed() {}

    static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (int blog = 0; blog < 2; blog++) {
            String name = blog == 0 ? READ : WRITTEN;
            int user = blog * USERS;
            int post = blog * POSTS;
            int tag = blog * TAGS;
            insert(connection, "INSERT INTO users (blog, email, name) VALUES (?, ?, ?)", USERS, number ->
                    new Object[] {name, "user" + number + "@example.org", "User " + number});
            insert(connection, "INSERT INTO tags (blog, name) VALUES (?, ?)", TAGS, number ->
                    new Object[] {name, "tag" + number});
            insert(
                    connection,
                    "INSERT INTO posts (blog, title, body, created_at, author_id) VALUES (?, ?, ?, ?, ?)",
                    POSTS,
                    number -> new Object[] {
                        name,
                        "Post number " + number,
                        WORDS.repeat(3) + number,
                        BEGIN.plusMinutes(number),
                        (long) user + 1 + number % USERS
                    });
            insert(
                    connection,
                    "INSERT INTO comments (blog, body, post_id, author_id) VALUES (?, ?, ?, ?)",
                    POSTS * COMMENTS_OF_A_POST,
                    number -> new Object[] {
                        name,
                        "Comment " + number,
                        (long) post + 1 + number / COMMENTS_OF_A_POST,
                        (long) user + 1 + (number * 7L) % USERS
                    });
            insert(
                    connection,
                    "INSERT INTO post_tags (post_id, tag_id) VALUES (?, ?)",
                    POSTS * TAGS_OF_A_POST,
                    number -> new Object[] {
                        (long) post + 1 + number / TAGS_OF_A_POST,
                        (long) tag + 1 + (number / TAGS_OF_A_POST + number % TAGS_OF_A_POST * 7L) % TAGS
                    });
        }
        connection.commit();
    }

    private static void insert(Connection connection, String sql, int rows, IntFunction<Object[]> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int number = 0; number < rows; number++) {
                Object[] values = row.apply(number);
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
                statement.addBatch();
                if (number % BATCH == BATCH - 1) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
