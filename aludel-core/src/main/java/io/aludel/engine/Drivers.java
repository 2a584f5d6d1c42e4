package io.aludel.engine;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ServiceLoader;

/**
 * Finds drivers. {@link DriverManager} knows those that were on the class path when somebody asked it first; in a process that loads
 * applications later, such as a build tool or a server of applications, theirs are asked for with the loader of the thread.
 */
final class Drivers {
    private Drivers() {}

    /**
     * The driver of a URL.
     *
     * @throws SQLException when there is none
     */
    static Driver forUrl(String jdbcUrl) throws SQLException {
        try {
            return DriverManager.getDriver(jdbcUrl);
        } catch (SQLException e) {
            for (Driver driver :
                    ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader())) {
                if (driver.acceptsURL(jdbcUrl)) {
                    return driver;
                }
            }
            throw e;
        }
    }
}
