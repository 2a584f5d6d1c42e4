package io.aludel.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An H2 database in memory, alive as long as this object holds its first connection. */
final class H2Database extends InProcessDatabase {

    private final String name;
    private final Connection keepAlive;

    private H2Database(String name, Connection keepAlive) {
        this.name = name;
        this.keepAlive = keepAlive;
    }

    static H2Database create() {
        String name = "aludel_" + UUID.randomUUID().toString().replace("-", "");
        try {
            return new H2Database(name, DriverManager.getConnection("jdbc:h2:mem:" + name, "", ""));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open an H2 database in memory", e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.H2;
    }

    @Override
    public String url() {
        return "h2:mem:" + name;
    }

    @Override
    void clean(Statement statement) throws SQLException {
        statement.execute("SET LOCK_TIMEOUT 2000");
        statement.execute("DROP ALL OBJECTS");
    }

    @Override
    public void close() {
        try (Statement statement = keepAlive.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot shut down the H2 database " + name, e);
        }
    }
}
