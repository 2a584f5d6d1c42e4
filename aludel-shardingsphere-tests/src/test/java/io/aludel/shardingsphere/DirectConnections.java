package io.aludel.shardingsphere;

import io.aludel.testkit.server.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection to a database of one name on each of several servers, past ShardingSphere; opened when needed, and kept. Thread-safe. */
final class DirectConnections implements AutoCloseable {
    private final List<DatabaseServer> servers;
    private final String database;
    private final List<Connection> open = new ArrayList<>();

    DirectConnections(List<DatabaseServer> servers, String database) {
        this.servers = List.copyOf(servers);
        this.database = database;
    }

    private Connection to(int server) throws SQLException {
        while (open.size() < servers.size()) {
            DatabaseServer next = servers.get(open.size());
            Connection connection = DriverManager.getConnection(
                    next.jdbcUrl(database) + "?" + ShardedDriver.DIRECT, next.user(), next.password());
            open.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET lock_timeout = '2s'; SET client_min_messages = warning");
            }
        }
        return open.get(server);
    }

    /** The first column of a query on one of the servers. */
    synchronized List<String> rows(int server, String sql) {
        try (Statement statement = to(server).createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql + " failed on server " + server, failure);
        }
    }

    /** Executes something on each server. */
    synchronized void execute(String sql) {
        for (int server = 0; server < servers.size(); server++) {
            try (Statement statement = to(server).createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql + " failed on server " + server, failure);
            }
        }
    }

    @Override
    public synchronized void close() {
        for (Connection connection : open) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException("Cannot close the connection to " + database, failure);
            }
        }
        open.clear();
    }
}
