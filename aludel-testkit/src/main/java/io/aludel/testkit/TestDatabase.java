package io.aludel.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One empty database for the tests of one class.
 *
 * <p>Safe for use by several threads. {@link EveryDatabase} makes one per test class and database, empties it before every
 * test with {@link #clean()} and drops it after the last one. Connections and pools opened on it belong to the test: an
 * open transaction that outlives its test makes the next {@code clean()} fail.
 *
 * <pre>{@code
 * @EveryDatabase
 * class PingTest {
 *     @Test
 *     void answers(TestDatabase db) throws SQLException {
 *         try (Connection connection = db.connect()) { ... }
 *     }
 * }
 * }</pre>
 */
public interface TestDatabase extends AutoCloseable {

    /** Which database product this is. */
    Kind kind();

    /** What reports call it: {@code sqlite}, {@code h2}, {@code postgresql} or {@code mariadb}. */
    default String name() {
        return kind().id();
    }

    /**
     * The address in Aludel's own form, credentials included: {@code sqlite:/path/file.db}, {@code h2:mem:name},
     * {@code postgresql://user:password@127.0.0.1:port/name}, {@code mariadb://user:password@127.0.0.1:port/name}.
     */
    String url();

    /** The same address for {@link java.sql.DriverManager}, without credentials. */
    String jdbcUrl();

    /** The user to connect as; empty where the database has no users. */
    String user();

    /** The password of {@link #user()}; empty where there is none. */
    String password();

    /** Opens a plain JDBC connection, which the caller closes. */
    Connection connect() throws SQLException;

    /**
     * Drops everything a test may have made, and keeps the database itself, so that pools opened on it stay valid.
     *
     * @throws IllegalStateException if something holds a lock, usually a transaction that an earlier test left open
     */
    void clean();

    /** Whether this database has the feature; tests say so with {@link Needs} rather than by asking. */
    default boolean has(Feature feature) {
        return Requirements.reasonAgainst(kind(), feature).isEmpty();
    }

    /** Drops the database. */
    @Override
    void close();

    /** The databases the suite knows. */
    enum Kind {
        SQLITE,
        H2,
        POSTGRESQL,
        MARIADB;

        /** The name used in {@code -Ddatabases} and in reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name, or empty. */
        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }
}
