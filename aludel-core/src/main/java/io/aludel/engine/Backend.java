package io.aludel.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases that have a URL scheme of their own, and where their drivers are found. */
enum Backend {
    SQLITE("sqlite", "org.xerial:sqlite-jdbc", true),
    H2("h2", "com.h2database:h2", true),
    POSTGRESQL("postgresql", "org.postgresql:postgresql", false),
    MARIADB("mariadb", "org.mariadb.jdbc:mariadb-java-client", false),
    MYSQL("mysql", "com.mysql:mysql-connector-j", false);

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

    Backend(String scheme, String driver, boolean path) {
        this.scheme = scheme;
        this.driver = driver;
        this.path = path;
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
