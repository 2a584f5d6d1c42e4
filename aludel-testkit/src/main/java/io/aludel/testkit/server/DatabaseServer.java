package io.aludel.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A running server and how to reach it. Immutable and safe to share.
 *
 * @param product what runs
 * @param port the loopback port it listens on
 */
public record DatabaseServer(Product product, int port) {

    private static final String USER = "aludel";
    private static final String PASSWORD = "aludel";

    /** The address of one database in Aludel's form, credentials included. */
    public String url(String database) {
        return product.scheme() + "://" + USER + ":" + PASSWORD + "@127.0.0.1:" + port + "/" + database;
    }

    /** The address of one database for JDBC, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:" + product.scheme() + "://127.0.0.1:" + port + "/" + database;
    }

    /** A user who may do everything. */
    public String user() {
        return USER;
    }

    /** The password of {@link #user()}, which the server checks. */
    public String password() {
        return PASSWORD;
    }

    /** Makes an empty database with a new name and returns the name. */
    public String createDatabase() {
        return createDatabase(
                "aludel_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    }

    /** Makes an empty database of that name, which must be a plain identifier, and returns the name. */
    public String createDatabase(String name) {
        execute("CREATE DATABASE " + name);
        return name;
    }

    /** Drops the database if it is there. */
    public void dropDatabase(String name) {
        execute("DROP DATABASE IF EXISTS " + name + product.dropOption());
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(product.adminDatabase()), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "'" + sql + "' failed on the " + product.scheme() + " server at port " + port, e);
        }
    }
}
