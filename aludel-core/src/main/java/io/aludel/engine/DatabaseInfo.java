package io.aludel.engine;

import io.aludel.sql.IsolationLevel;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is behind an address: the server, its version, and what it begins with. Immutable.
 *
 * @param product the name by which the server calls itself, such as {@code PostgreSQL}
 * @param version its version as it writes it, such as {@code 18.6}
 * @param major the first number of the version
 * @param minor the second number of the version
 * @param driver the name of the JDBC driver
 * @param driverVersion the version of the JDBC driver
 * @param defaultSchema the schema in which names without one are found; where schemas are databases, the database; null where there are
 *     neither
 * @param defaultIsolation the level of a transaction that asks for none
 * @param maxNameLength how long names may be; 0 where there is no limit or nobody knows
 */
public record DatabaseInfo(
        String product,
        String version,
        int major,
        int minor,
        String driver,
        String driverVersion,
        @Nullable String defaultSchema,
        IsolationLevel defaultIsolation,
        int maxNameLength) {

    static DatabaseInfo of(Connection jdbc) throws SQLException {
        DatabaseMetaData driver = jdbc.getMetaData();
        String schema = jdbc.getSchema();
        return new DatabaseInfo(
                driver.getDatabaseProductName(),
                driver.getDatabaseProductVersion(),
                driver.getDatabaseMajorVersion(),
                driver.getDatabaseMinorVersion(),
                driver.getDriverName(),
                driver.getDriverVersion(),
                schema == null ? jdbc.getCatalog() : schema,
                JdbcIsolation.ofJdbc(jdbc.getTransactionIsolation()),
                driver.getMaxTableNameLength());
    }

    /** Whether the server is a MariaDB, also when the driver or the address is MySQL's. */
    public boolean isMariadb() {
        return product.toLowerCase(Locale.ROOT).contains("mariadb")
                || version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    /** Whether the server's version is that one or a later one. */
    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
}
