package io.aludel.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A new database of one kind: H2 in memory, SQLite in a file with a write-ahead log, or one of the PostgreSQL that the tests start.
 * Closing it removes it.
 */
final class Place implements AutoCloseable {
    /** As many connections as an engine has unless told otherwise. */
    private static final int POOL_SIZE = 15;

    private final Path folder;
    private final String address;
    private final HikariDataSource pool;
    private final @Nullable TestDatabase server;

    Place(String database) {
        try {
            folder = Files.createTempDirectory("aludel-benchmark");
            server = database.equals("postgresql") ? TestDatabases.create(TestDatabase.Kind.POSTGRESQL) : null;
            address = server != null
                    ? server.url()
                    : switch (database) {
                        case "h2" -> "h2:mem:" + UUID.randomUUID();
                        case "sqlite" -> "sqlite:" + folder.resolve("blog.db");
                        default -> throw new IllegalArgumentException("no benchmark for " + database);
                    };
            pool = new HikariDataSource(configuration(database));
            if (database.equals("sqlite")) {
                keepLog(folder.resolve("blog.db"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot make a database of " + database, failure);
        }
    }

    private HikariConfig configuration(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:" + address);
        if (server != null) {
            config.setJdbcUrl(server.jdbcUrl());
            config.setUsername(server.user());
            config.setPassword(server.password());
        }
        config.setAutoCommit(false);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        if (database.equals("sqlite")) {
            // A statement would have no effect within the transaction that the pool begins.
            config.addDataSourceProperty("foreign_keys", "true");
        }
        return config;
    }

    /** The database remembers this; it cannot be changed within a transaction, which the pool would begin. */
    private static void keepLog(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    /** The address as Aludel writes it. */
    String address() {
        return address;
    }

    DataSource pool() {
        return pool;
    }

    /** A connection from HikariCP, in a transaction. */
    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
