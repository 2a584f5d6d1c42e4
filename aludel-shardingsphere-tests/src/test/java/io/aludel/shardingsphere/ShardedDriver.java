package io.aludel.shardingsphere;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Answers in the place of PostgreSQL's driver for the URLs of sharded databases, so that suites which know nothing of ShardingSphere run
 * over it. Safe for use by many threads.
 */
final class ShardedDriver implements Driver {
    /** In the URL of a connection that is meant for one server; the server takes it for the name of the application. */
    static final String DIRECT = "ApplicationName=direct";

    private static final Driver POSTGRESQL = new org.postgresql.Driver();
    private static final Map<String, ShardedDatabase> DATABASES = new ConcurrentHashMap<>();

    private ShardedDriver() {}

    static void add(ShardedDatabase database) {
        DATABASES.put(database.jdbcUrl(), database);
    }

    static void remove(ShardedDatabase database) {
        DATABASES.remove(database.jdbcUrl());
    }

    /** Drivers are asked in the order in which they came. */
    static void stepInFront() {
        try {
            List<Driver> others = Collections.list(DriverManager.getDrivers());
            for (Driver other : others) {
                DriverManager.deregisterDriver(other);
            }
            DriverManager.registerDriver(new ShardedDriver());
            for (Driver other : others) {
                DriverManager.registerDriver(other);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The drivers cannot be put in order", failure);
        }
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        ShardedDatabase database = DATABASES.get(url);
        if (database == null) {
            return null;
        }
        boolean direct = "direct".equals(info.getProperty("ApplicationName"));
        return direct ? POSTGRESQL.connect(url, info) : database.connect();
    }

    @Override
    public boolean acceptsURL(String url) {
        return DATABASES.containsKey(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
