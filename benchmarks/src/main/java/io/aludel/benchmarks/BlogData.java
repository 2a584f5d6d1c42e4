package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.JdbcBlog;
import io.aludel.benchmarks.jdbc.PlainPost;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The rows of the workloads: the same for JDBC and for Aludel. */
final class BlogData {
    static final int USERS = 1_000;
    static final int AUTHORS = 100;
    static final int POSTS = 10_000;
    static final int TAGS = 50;
    static final int TAGS_OF_A_POST = 3;
    /** W6 changes every tenth post. */
    static final int CHANGE_EVERY = 10;

    /** W10 inserts so many, one after the other. */
    static final int SINGLE = 100;

    static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 8, 0);

    private static final String BODY =
            "All that we see is rows and columns, and yet a program wants objects that know each other. ".repeat(2);

    private BlogData() {}

    /** The key of the author of a new post. */
    static long author(int post) {
        return 1 + post % AUTHORS;
    }

    static String title(int post) {
        return "Post number " + post;
    }

    static String body(int post) {
        return BODY + post;
    }

    static boolean published(int post) {
        return post % 3 != 0;
    }

    static LocalDateTime createdAt(int post) {
        return START.plusMinutes(post);
    }

    /** Posts of the first {@code authors} users, without keys. */
    static List<PlainPost> plainPosts(int authors) {
        List<PlainPost> posts = new ArrayList<>(POSTS);
        for (int post = 0; post < POSTS; post++) {
            posts.add(new PlainPost(0, 1 + post % authors, title(post), body(post), published(post), createdAt(post)));
        }
        return posts;
    }

    /** Fills empty tables with rows, written by JDBC whoever reads them. Each user has ten posts, each post three tags. */
    static void fill(Connection connection, JdbcBlog blog, boolean withPosts) throws SQLException {
        blog.insertUsers(connection, USERS, START);
        blog.insertTags(connection, TAGS);
        if (withPosts) {
            blog.insertWithKeys(connection, plainPosts(USERS));
            blog.insertLinks(connection, POSTS, TAGS_OF_A_POST, TAGS);
        }
        connection.commit();
    }

    /** Empties the table of posts. */
    static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM post_tags");
            statement.execute("DELETE FROM posts");
        }
        connection.commit();
    }
}
