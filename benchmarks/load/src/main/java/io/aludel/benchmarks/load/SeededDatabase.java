package io.aludel.benchmarks.load;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new database for one service, with the tables of the example's revisions and the rows of {@link Seed}. Closing it removes it. */
final class SeededDatabase implements AutoCloseable {
    private final Path folder;
    private final @Nullable TestDatabase server;

    SeededDatabase(String database) {
        try {
            folder = Files.createTempDirectory("aludel-load");
            server = switch (database) {
                case "postgresql" -> TestDatabases.create(TestDatabase.Kind.POSTGRESQL);
                case "h2" -> null;
                default -> throw new IllegalArgumentException("choose among h2 and postgresql, not " + database);
            };
            try (Engine engine =
                    Engine.builder(url()).user(user()).password(password()).build()) {
                Migrations.of(engine)
                        .from(JavaRevisions.indexed(SeededDatabase.class.getClassLoader()))
                        .upgrade("heads");
            }
            try (Connection connection = DriverManager.getConnection(jdbcUrl(), user(), password())) {
                Seed.fill(connection);
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("ANALYZE"); // both databases plan better with it
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot fill a database of " + database, failure);
        }
    }

    /** The address as Aludel writes it, without who connects. */
    String url() {
        return jdbcUrl().substring("jdbc:".length());
    }

    String jdbcUrl() {
        return server == null ? "jdbc:h2:file:" + folder.resolve("blog") : server.jdbcUrl();
    }

    String user() {
        return server == null ? "sa" : server.user();
    }

    String password() {
        return server == null ? "" : server.password();
    }

    @Override
    public void close() {
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
