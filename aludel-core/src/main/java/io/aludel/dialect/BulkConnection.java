package io.aludel.dialect;

import java.sql.SQLException;
import java.util.Map;

/** What a dialect may ask of the engine's connection while it loads rows. The engine makes it; valid for one call. */
public interface BulkConnection {
    /** The name that the driver gives itself. */
    String driverName() throws SQLException;

    /** Whether {@link #unwrap} would give the driver's own connection. */
    boolean wraps(Class<?> driverClass) throws SQLException;

    /**
     * The driver's own connection.
     *
     * @throws SQLException when the driver is another one
     */
    <D> D unwrap(Class<D> driverClass) throws SQLException;

    /**
     * The rows of a query of two texts, the first of which is unique.
     *
     * @param sql the query
     * @param parameter the value of its only parameter
     */
    Map<String, String> pairs(String sql, String parameter) throws SQLException;
}
