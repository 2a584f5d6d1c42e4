package io.aludel.benchmarks.start;

import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database with one row to read.
 *
 * @param name what it is called in the table of results
 * @param jdbcUrl its address for JDBC
 * @param address its address as Aludel writes it
 * @param user who reads; empty where nobody is asked for
 * @param password theirs
 */
record StartDatabase(String name, String jdbcUrl, String address, String user, String password) {

    /** One of each kind, with its table. */
    static List<StartDatabase> all(Path folder) throws SQLException {
        String sqlite = folder.resolve("start.db").toString();
        String h2 = folder.resolve("start").toString();
        TestDatabase postgresql = TestDatabases.create(TestDatabase.Kind.POSTGRESQL);
        List<StartDatabase> all = List.of(
                new StartDatabase("SQLite", "jdbc:sqlite:" + sqlite, "sqlite:" + sqlite, "", ""),
                new StartDatabase("H2", "jdbc:h2:" + h2, "h2:" + h2, "", ""),
                new StartDatabase(
                        "PostgreSQL",
                        postgresql.jdbcUrl(),
                        postgresql.url(),
                        postgresql.user(),
                        postgresql.password()));
        for (StartDatabase each : all) {
            each.fill();
        }
        return all;
    }

    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE entity7 (id BIGINT PRIMARY KEY, name VARCHAR(50), amount INTEGER)");
            statement.execute("INSERT INTO entity7 VALUES (1, 'first', 42)");
        }
    }

    /** What a program is told. */
    List<String> arguments() {
        return List.of(jdbcUrl, address, user, password);
    }
}
