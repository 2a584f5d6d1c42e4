package io.aludel.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every history of migrations ought to be tested for. */
@EveryDatabase
class HistoryTest {
    private static final String POST = "INSERT INTO posts (author_id, title, body, status, created_at) VALUES";

    @Test
    void itHasOneHead(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            assertThat(Blog.migrations(engine).graph().heads()).hasSize(1);
        }
    }

    @Test
    void itEndsAtTheModel(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            Migrations migrations = Blog.migrations(engine);
            migrations.upgrade("head");
            migrations.check(List.of(Models.tables()));
        }
    }

    @Test
    void everyRevisionGoesUpAndDownAndUpWithRows(TestDatabase db) throws SQLException {
        try (Engine engine = Engine.create(db.url());
                Connection connection = db.connect()) {
            Migrations migrations = Blog.migrations(engine);
            List<String> applied = new ArrayList<>();
            for (RevisionNode revision : oldestFirst(migrations)) {
                migrations.upgrade(revision.id());
                applied.add(revision.id());
                insertRows(revision, connection);

                migrations.downgrade(
                        revision.isBase() ? "base" : revision.spec().down().get(0));
                applied.forEach(migrations::upgrade);
                insertRows(revision, connection);
            }
            assertThat(rows(connection, "SELECT email, display_name FROM users ORDER BY id"))
                    .containsExactly("ada@example.org, Ada", "bob@example.org, Bob");
            assertThat(rows(connection, "SELECT title, slug, status FROM posts ORDER BY id"))
                    .containsExactly("Hello World, hello-world-1, PUBLISHED", "Hello World, hello-world-2, DRAFT");
            assertThat(rows(connection, "SELECT body, author_id FROM comments")).containsExactly("Welcome, 2");
        }
    }

    private static List<RevisionNode> oldestFirst(Migrations migrations) {
        List<RevisionNode> revisions = new ArrayList<>(migrations.graph().history());
        Collections.reverse(revisions);
        return revisions;
    }

    /** Fills the tables that a revision has made, unless it did not make them again. */
    private static void insertRows(RevisionNode revision, Connection connection) throws SQLException {
        if (revision.isBase() && rows(connection, "SELECT id FROM users").isEmpty()) {
            execute(
                    connection,
                    "INSERT INTO users (email, full_name, joined_at) VALUES ('Ada@Example.org', 'Ada', '2026-01-01 12:00:00')",
                    "INSERT INTO users (email, full_name, joined_at) VALUES ('bob@example.org', 'Bob', '2026-01-01 12:00:00')",
                    POST + " (1, 'Hello World', 'It begins.', 'PUBLISHED', '2026-01-02 12:00:00')",
                    POST + " (1, 'Hello World', 'Again.', 'DRAFT', '2026-01-03 12:00:00')");
        } else if (revision.spec().message().equals("create comments")
                && rows(connection, "SELECT id FROM comments").isEmpty()) {
            execute(
                    connection,
                    "INSERT INTO comments (post_id, author_id, body, created_at) VALUES (1, 2, 'Welcome', '2026-01-04 12:00:00')");
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(", ", values));
            }
        }
        return rows;
    }
}
