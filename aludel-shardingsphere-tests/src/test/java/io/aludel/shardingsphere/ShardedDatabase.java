package io.aludel.shardingsphere;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.server.DatabaseServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;

/**
 * A database on each of two servers, and ShardingSphere-JDBC before them. What connects to its URL gets a connection of ShardingSphere:
 * see {@link ShardedDriver}.
 */
final class ShardedDatabase implements TestDatabase {
    private static final Map<Class<?>, ShardedDatabase> OPEN = new ConcurrentHashMap<>();
    /** Names of columns to PostgreSQL, but not to ShardingSphere. */
    private static final String WORDS = "line,login,position,row,serial";

    private static final String TABLES = "SELECT c.oid || ' ' || c.relname FROM pg_class c JOIN pg_namespace n"
            + " ON n.oid = c.relnamespace WHERE n.nspname = 'public' ORDER BY c.oid";

    /** Rows are few and tables many: DELETE is much faster than TRUNCATE. */
    private static final String EMPTY = """
            DO $$ DECLARE found record; BEGIN
              PERFORM set_config('session_replication_role', 'replica', true);
              FOR found IN SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE 'DELETE FROM ' || found.name;
              END LOOP;
              FOR found IN SELECT format('%I', sequencename) AS name, start_value FROM pg_sequences
                  WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
                PERFORM setval(found.name::regclass, found.start_value, false);
              END LOOP;
            END $$""";

    private final List<DatabaseServer> servers = TwoServers.get();
    private final Class<?> test;
    private final Layout layout;
    private final List<Registry> models;
    private final ServerComparison comparison;
    private final DirectConnections past;
    private final String name;
    /** What was there on each server when ShardingSphere looked. */
    private List<List<String>> known = List.of();
    /** Made when it is first needed: ShardingSphere takes its time. */
    private DataSource sharded;

    /**
     * Makes the databases.
     *
     * @param test the class that is run on it
     * @param layout which table is where
     * @param models whose tables are there from the beginning
     */
    ShardedDatabase(Class<?> test, Layout layout, List<Registry> models) {
        this.test = test;
        this.layout = layout;
        this.models = models;
        this.comparison = new ServerComparison(this, layout);
        this.name = servers.get(0).createDatabase();
        servers.get(1).createDatabase(name);
        past = new DirectConnections(servers, name);
        ShardedDriver.add(this);
        OPEN.put(test, this);
    }

    /** The one on which a class of tests is run now. */
    static Optional<ShardedDatabase> of(Class<?> test) {
        return Optional.ofNullable(OPEN.get(test));
    }

    /** Fails unless the tables that are on both servers have the same rows there. */
    void compareServers() {
        comparison.compare();
    }

    /** Fails unless each table that is spread had rows on both servers after some test. */
    void requireSpreadRows() {
        comparison.requireSpreadRows();
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
            return YamlShardingSphereDataSourceFactory.createDataSource(
                    pools, layout.rules().getBytes(StandardCharsets.UTF_8));
        } catch (Exception failure) {
            throw new IllegalStateException("ShardingSphere does not take these rules:\n" + layout.rules(), failure);
        }
    }

    /** What an application would give to its engine. */
    synchronized DataSource dataSource() {
        if (sharded == null) {
            sharded = open();
        }
        return sharded;
    }

    @Override
    public Kind kind() {
        return Kind.POSTGRESQL;
    }

    @Override
    public String url() {
        return servers.get(0).url(name)
                + "?without=INSERT_RETURNING,ARRAY_PARAMETERS,BATCH_KEYS,DEFAULT_VALUES&pooling=transaction&reservedWords="
                + WORDS;
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
        CountedKeys.reset();
        if (!known.isEmpty() && known.equals(tables())) {
            past.execute(EMPTY);
            return;
        }
        closeSource();
        past.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
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
        return past.rows(server, sql);
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
        OPEN.remove(test);
        ShardedDriver.remove(this);
        closeSource();
        past.close();
        servers.forEach(server -> server.dropDatabase(name));
    }

    @Override
    public String toString() {
        return "shardingsphere";
    }
}
