package io.aludel.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            for (String definition : COMMON) {
                statement.execute(definition);
            }
        }
    }

    /** Users and posts; what has no column that is special on a database comes from here. */
    abstract List<String> definitions();

    private static final List<String> COMMON = List.of(
            "CREATE TABLE tags (id BIGINT PRIMARY KEY, name VARCHAR(30) NOT NULL UNIQUE)",
            "CREATE TABLE post_tags (post_id BIGINT NOT NULL REFERENCES posts (id),"
                    + " tag_id BIGINT NOT NULL REFERENCES tags (id), PRIMARY KEY (post_id, tag_id))",
            "CREATE TABLE measurements (id BIGINT PRIMARY KEY, sensor INTEGER NOT NULL, place VARCHAR(100) NOT NULL,"
                    + " reading DOUBLE PRECISION NOT NULL, checked BOOLEAN NOT NULL, taken_at TIMESTAMP NOT NULL)",
            "CREATE INDEX posts_of_author ON posts (author_id)");

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

    /** Inserts tags with keys from 1. */
    public final void insertTags(Connection connection, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO tags (id, name) VALUES (?, ?)")) {
            for (int number = 1; number <= count; number++) {
                statement.setLong(1, number);
                statement.setString(2, "tag" + number);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Gives each of the posts with keys from 1 some tags. */
    public final void insertLinks(Connection connection, int posts, int each, int tags) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO post_tags (post_id, tag_id) VALUES (?, ?)")) {
            for (int post = 1; post <= posts; post++) {
                for (int link = 0; link < each; link++) {
                    statement.setLong(1, post);
                    statement.setLong(2, 1 + (post + link * 7) % tags);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Users with all their posts and the tags of those: one query for each level, put together by keys. */
    public final List<PlainAuthor> graph(Connection connection) throws SQLException {
        Map<Long, PlainAuthor> authors = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, username FROM users");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                authors.put(row.getLong(1), new PlainAuthor(row.getLong(1), row.getString(2), new ArrayList<>()));
            }
        }
        Map<Long, PlainArticle> articles = new HashMap<>();
        for (PlainPost post : posts(connection)) {
            PlainArticle article = new PlainArticle(post, new ArrayList<>());
            articles.put(post.id(), article);
            PlainAuthor author = authors.get(post.authorId());
            if (author != null) {
                author.articles().add(article);
            }
        }
        Map<Long, PlainTag> tags = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT l.post_id, t.id, t.name FROM post_tags l JOIN tags t ON t.id = l.tag_id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long key = row.getLong(2);
                PlainTag tag = tags.get(key);
                if (tag == null) {
                    tag = new PlainTag(key, row.getString(3));
                    tags.put(key, tag);
                }
                PlainArticle article = articles.get(row.getLong(1));
                if (article != null) {
                    article.tags().add(tag);
                }
            }
        }
        return List.copyOf(authors.values());
    }

    /** Gives posts new titles. */
    public void retitle(Connection connection, List<PlainPost> posts, String title) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE posts SET title = ? WHERE id = ?")) {
            for (PlainPost post : posts) {
                statement.setString(1, title);
                statement.setLong(2, post.id());
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
