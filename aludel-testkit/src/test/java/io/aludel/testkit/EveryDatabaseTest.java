package io.aludel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@EveryDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryDatabaseTest {

    @Test
    void answersAQuestion(TestDatabase db) throws SQLException {
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void hasAnAddressInAludelsForm(TestDatabase db) {
        assertThat(db.url()).startsWith(db.name() + ":").doesNotStartWith("jdbc:");
        assertThat(db.jdbcUrl()).startsWith("jdbc:" + db.name() + ":");
    }

    @Test
    @Order(1)
    void aTestMayLeaveTablesViewsAndRowsBehind(TestDatabase db) throws SQLException {
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
            statement.execute("CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id))");
            statement.execute("CREATE VIEW orphans AS SELECT id FROM child WHERE parent_id IS NULL");
            statement.execute("INSERT INTO parent (id) VALUES (1)");
            statement.execute("INSERT INTO child (id, parent_id) VALUES (1, 1)");
        }
    }

    @Test
    @Order(2)
    void theNextTestFindsNothingOfIt(TestDatabase db) throws SQLException {
        aTestMayLeaveTablesViewsAndRowsBehind(db);
    }

    @Test
    @Needs(Feature.SEQUENCES)
    void runsWhereTheFeatureIs(TestDatabase db) throws SQLException {
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SEQUENCE counter");
        }
    }
}
