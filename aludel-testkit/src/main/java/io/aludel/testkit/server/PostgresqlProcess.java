package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * PostgreSQL, tuned for data that nobody will miss.
 *
 * <p>PostgreSQL refuses to run as root. As root it is started in a user namespace ({@code unshare -U}), which the library
 * below does by itself.
 */
final class PostgresqlProcess implements ServerProcess {

    private final Path folder;
    private final Path log;
    private EmbeddedPostgres postgres;

    private PostgresqlProcess(Path folder, Path log, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.log = log;
        this.postgres = postgres;
    }

    static PostgresqlProcess start(Path folder) {
        Path log = Folders.make(folder).resolve("postgresql.log");
        try {
            EmbeddedPostgres postgres = configure(folder, log).start();
            createUser(postgres);
            return new PostgresqlProcess(folder, log, postgres);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new IllegalStateException(
                    "PostgreSQL does not start. As root it needs user namespaces (unshare -U), which some containers"
                            + " forbid: run as an ordinary user there, or leave it out with -Ddatabases=sqlite,h2,mariadb."
                            + " The end of its log:" + System.lineSeparator() + Folders.tail(log, 30),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder configure(Path folder, Path log) {
        Redirect output = Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Folders.shared().resolve("postgresql").toFile())
                .setDataDirectory(folder.resolve("data"))
                // Whoever made the folder deletes it; until then the server may come back.
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(PostgresqlProcess::checkPasswords)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                // The same order and the same upper case on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_prepared_transactions", "20")
                .setServerConfig("scram_iterations", "1")
                // Nothing has to survive a crash.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("jit", "off");
    }

    /** Trust is for the start-up check of the library; everybody else shows a password. */
    private static void checkPasswords(File dataDirectory) {
        String rules = "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n";
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot configure PostgreSQL", e);
        }
    }

    private static void createUser(EmbeddedPostgres postgres) throws SQLException {
        DatabaseServer server = new DatabaseServer(Product.POSTGRESQL, postgres.getPort());
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + server.user() + " SUPERUSER LOGIN PASSWORD '" + server.password() + "'");
        }
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    @Override
    public void restart() {
        int port = postgres.getPort();
        close();
        try {
            postgres = configure(folder, log).setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL again", e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop PostgreSQL", e);
        }
    }
}
