package io.aludel.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases that have a URL scheme of their own, and where their drivers are found. */
enum Backend {
    /** One writer at a time: few connections, and patience for the others. */
    SQLITE(
            "sqlite",
            "org.xerial:sqlite-jdbc",
            true,
            PoolOptions.SMALL,
            Map.of("busy_timeout", "5000", "foreign_keys", "true")),
    H2("h2", "com.h2database:h2", true, PoolOptions.DEFAULT, Map.of()),
    POSTGRESQL("postgresql", "org.postgresql:postgresql", false, PoolOptions.DEFAULT, Map.of()),
    MARIADB("mariadb", "org.mariadb.jdbc:mariadb-java-client", false, PoolOptions.DEFAULT, Map.of()),
    /** Its driver fetches rows in portions only where it is told so; without a fetch size nothing changes. */
    MYSQL("mysql", "com.mysql:mysql-connector-j", false, PoolOptions.DEFAULT, Map.of("useCursorFetch", "true"));

    /** Drivers of databases that are reached by {@code jdbc:} URLs only. */
    private static final Map<String, String> OTHER_DRIVERS = Map.of(
            "hsqldb", "org.hsqldb:hsqldb",
            "oracle", "com.oracle.database.jdbc:ojdbc11",
            "sqlserver", "com.microsoft.sqlserver:mssql-jdbc",
            "derby", "org.apache.derby:derby",
            "db2", "com.ibm.db2:jcc");

    private final String scheme;
    private final String driver;
    private final boolean path;
    private final PoolOptions pool;
    private final Map<String, String> properties;

    Backend(String scheme, String driver, boolean path, PoolOptions pool, Map<String, String> properties) {
        this.scheme = scheme;
        this.driver = driver;
        this.path = path;
        this.pool = pool;
        this.properties = properties;
    }

    /** How connections are kept unless the application says otherwise. */
    PoolOptions pool() {
        return pool;
    }

    /** What the driver is told unless the application says otherwise. */
    Map<String, String> properties() {
        return properties;
    }

    String scheme() {
        return scheme;
    }

    /** Whether a path follows the scheme, rather than a host. */
    boolean isPath() {
        return path;
    }

    static Optional<Backend> of(String scheme) {
        return Arrays.stream(values())
                .filter(backend -> backend.scheme.equals(scheme))
                .findFirst();
    }

    static List<String> schemes() {
        return Arrays.stream(values()).map(Backend::scheme).toList();
    }

    /** The Maven coordinates of the driver for a JDBC subprotocol, without a version. */
    static Optional<String> driverOf(String subprotocol) {
        return of(subprotocol)
                .map(backend -> backend.driver)
                .or(() -> Optional.ofNullable(OTHER_DRIVERS.get(subprotocol)));
    }
}
