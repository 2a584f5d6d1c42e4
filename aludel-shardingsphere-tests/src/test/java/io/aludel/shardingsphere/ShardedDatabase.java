package io.aludel.shardingsphere;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.server.DatabaseServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;

/**
 * A database on each of two servers, and ShardingSphere-JDBC before them. What connects to its URL gets a connection of ShardingSphere:
 * see {@link ShardedDriver}.
 */
final class ShardedDatabase implements TestDatabase {
    private static final String TABLES = "SELECT c.oid || ' ' || c.relname FROM pg_class c JOIN pg_namespace n"
            + " ON n.oid = c.relnamespace WHERE n.nspname = 'public' ORDER BY c.oid";

    private final List<DatabaseServer> servers = TwoServers.get();
    private final String rules;
    private final List<Registry> models;
    private final String name;
    /** What was there on each server when ShardingSphere looked. */
    private List<List<String>> known = List.of();
    /** Made when it is first needed: ShardingSphere takes its time. */
    private DataSource sharded;

    /**
     * Makes the databases.
     *
     * @param rules which table is where, in the YAML of ShardingSphere
     * @param models whose tables are there from the beginning
     */
    ShardedDatabase(String rules, List<Registry> models) {
        this.rules = rules;
        this.models = models;
        this.name = servers.get(0).createDatabase();
        servers.get(1).createDatabase(name);
        ShardedDriver.add(this);
    }

    private DataSource open() {
        Map<String, DataSource> pools = new LinkedHashMap<>();
        for (int number = 0; number < servers.size(); number++) {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(servers.get(number).jdbcUrl(name) + "?" + ShardedDriver.DIRECT);
            pool.setUsername(user());
            pool.setPassword(password());
            pool.setMinimumIdle(0);
            // ShardingSphere looks at a table that was altered from another connection, which waits for the transaction
            // that altered it.
            pool.setConnectionInitSql("SET lock_timeout = '1s'");
            pool.setMaximumPoolSize(12);
            pools.put("ds_" + number, new HikariDataSource(pool));
        }
        try {
            return YamlShardingSphereDataSourceFactory.createDataSource(pools, rules.getBytes(StandardCharsets.UTF_8));
        } catch (Exception failure) {
            throw new IllegalStateException("ShardingSphere does not take these rules:\n" + rules, failure);
        }
    }

    /** What an application would give to its engine. */
    synchronized DataSource dataSource() {
        if (sharded == null) {
            sharded = open();
        }
        return sharded;
    }

    /** A connection to one of the servers, past ShardingSphere. */
    Connection direct(int server) throws SQLException {
        return DriverManager.getConnection(
                servers.get(server).jdbcUrl(name) + "?" + ShardedDriver.DIRECT, user(), password());
    }

    @Override
    public Kind kind() {
        return Kind.POSTGRESQL;
    }

    @Override
    public String url() {
        return servers.get(0).url(name) + "?without=INSERT_RETURNING,ARRAY_PARAMETERS,BATCH_KEYS";
    }

    @Override
    public String jdbcUrl() {
        return servers.get(0).jdbcUrl(name);
    }

    @Override
    public String user() {
        return servers.get(0).user();
    }

    @Override
    public String password() {
        return servers.get(0).password();
    }

    @Override
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /**
     * Empties both databases. ShardingSphere keeps a picture of their tables, which it takes when it begins: as long as that is true, rows
     * are all that goes.
     */
    @Override
    public synchronized void clean() {
        if (!known.isEmpty() && known.equals(tables())) {
            onEach(
                    "SET lock_timeout = '2s'; DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ')"
                            + " || ' RESTART IDENTITY CASCADE' FROM pg_tables WHERE schemaname = 'public'); END $$");
            return;
        }
        closeSource();
        onEach("SET lock_timeout = '2s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        for (DatabaseServer server : servers) {
            try (Engine direct = Engine.create(server.url(name) + "?" + ShardedDriver.DIRECT)) {
                models.forEach(model -> model.metadata().createAll(direct));
            }
        }
        known = models.isEmpty() ? List.of() : tables();
    }

    private List<List<String>> tables() {
        List<List<String>> all = new ArrayList<>();
        for (int server = 0; server < servers.size(); server++) {
            all.add(rows(server, TABLES));
        }
        return all;
    }

    /** The first column of a query on one of the servers, past ShardingSphere. */
    List<String> rows(int server, String sql) {
        try (Connection connection = direct(server);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql + " failed on server " + server, failure);
        }
    }

    private void onEach(String sql) {
        for (int server = 0; server < servers.size(); server++) {
            try (Connection connection = direct(server);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException("Cannot empty " + name + " on server " + server, failure);
            }
        }
    }

    private void closeSource() {
        if (sharded == null) {
            return;
        }
        try {
            ((AutoCloseable) sharded).close();
            sharded = null;
        } catch (Exception failure) {
            throw new IllegalStateException("Cannot close ShardingSphere's data source", failure);
        }
    }

    @Override
    public synchronized void close() {
        ShardedDriver.remove(this);
        closeSource();
        servers.forEach(server -> server.dropDatabase(name));
    }

    @Override
    public String toString() {
        return "shardingsphere";
    }
}
