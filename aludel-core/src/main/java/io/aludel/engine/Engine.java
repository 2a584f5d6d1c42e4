package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.schema.MetaData;
import io.aludel.schema.SchemaTarget;
import io.aludel.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to one database: its dialect, its pool of connections and its cache of compiled statements. Safe for use by many threads;
 * make one for each database when the application starts and close it when it ends. No connection is opened before the first use.
 *
 * <pre>{@code
 * Engine engine = Engine.create("sqlite:blog.db");
 *
 * try (Connection connection = engine.begin()) {
 *     connection.execute(insert(users).values(Map.of("name", "Ann")));
 * }
 * }</pre>
 */
public final class Engine implements SchemaTarget, AutoCloseable {
    private final Url url;
    private final ConnectionSource source;
    private final EngineEvents events = new EngineEvents();
    private final EngineParts parts;
    private volatile boolean closed;

    Engine(Url url, Dialect dialect, ConnectionSource source, PlanCache plans, EchoOptions echo) {
        this.url = url;
        this.source = source;
        this.parts = new EngineParts(
                dialect, plans, events, new EngineLog(echo), new Counters(), new ErrorTranslator(dialect, url));
    }

    /**
     * An engine with the usual settings.
     *
     * @param url such as {@code sqlite:blog.db}; see {@link Url}
     * @throws io.aludel.error.ArgumentException when the URL is malformed or its scheme unknown
     */
    public static Engine create(String url) {
        return builder(url).build();
    }

    /** An engine whose settings are given one by one. */
    public static EngineBuilder builder(String url) {
        return new EngineBuilder(Url.parse(url));
    }

    /** An engine whose settings are given one by one. */
    public static EngineBuilder builder(Url url) {
        return new EngineBuilder(url);
    }

    /** The database's ways. */
    public Dialect dialect() {
        return parts.dialect();
    }

    /** The address. */
    public Url url() {
        return url;
    }

    /** Where listeners are added. */
    public EngineEvents events() {
        return events;
    }

    /** The compiled statements. */
    public PlanCache plans() {
        return parts.plans();
    }

    /** What the engine has done since it was made. */
    public EngineStatistics statistics() {
        return parts.counters().snapshot(parts.plans(), source.status());
    }

    /** How busy the connections are. */
    public PoolStatus poolStatus() {
        return source.status();
    }

    /**
     * A connection that rolls back at {@link Connection#close()} what was not committed.
     *
     * @throws io.aludel.error.ConnectionException when the database cannot be reached, or no connection came free in time
     */
    public Connection connect() {
        return connection(false);
    }

    /**
     * A connection with one transaction, which {@link Connection#close()} commits.
     *
     * <p>It rolls back instead when a statement failed, or when {@link Connection#rollback()} or
     * {@link Connection#setRollbackOnly()} was called. An exception that the application itself throws between two statements
     * cannot be seen by {@code close()}, and what was done before it is committed; where that may happen, use {@link #transact},
     * which sees every exception.
     *
     * <pre>{@code
     * try (Connection connection = engine.begin()) {
     *     connection.execute(insert(users).values(Map.of("name", "Ann")));
     * }
     * }</pre>
     */
    public Connection begin() {
        return connection(true);
    }

    private Connection connection(boolean commitAtClose) {
        Connection connection = new Connection(parts, lease(), commitAtClose);
        parts.counters().lent.increment();
        try {
            events.connected(connection);
            return connection;
        } catch (RuntimeException | Error e) {
            connection.setRollbackOnly();
            connection.close();
            throw e;
        }
    }

    /**
     * Does some work in a transaction, which is committed, or rolled back on any exception.
     *
     * @param work gets the connection and must not keep it
     * @return what the work returns
     */
    public <T extends @Nullable Object> T transact(Function<? super Connection, ? extends T> work) {
        try (Connection connection = connect()) {
            T result = work.apply(connection);
            connection.commit();
            return result;
        }
    }

    private void inTransaction(Consumer<Connection> work) {
        transact(connection -> {
            work.accept(connection);
            return null;
        });
    }

    /** Creates tables in a transaction of its own, as far as the database's definitions take part in transactions. */
    @Override
    public void createTables(MetaData metadata, List<Table> tables, boolean checkFirst) {
        inTransaction(connection -> connection.createTables(metadata, tables, checkFirst));
    }

    /** Drops tables in a transaction of its own, as far as the database's definitions take part in transactions. */
    @Override
    public void dropTables(MetaData metadata, List<Table> tables, boolean checkFirst) {
        inTransaction(connection -> connection.dropTables(metadata, tables, checkFirst));
    }

    private Lease lease() {
        if (closed) {
            throw Failures.engineClosed();
        }
        try {
            return source.lease();
        } catch (SQLException e) {
            if (closed) {
                throw Failures.engineClosed();
            }
            throw parts.errors()
                    .told(events, e, parts.errors().connection(e), null, null, false)
                    .exception();
        }
    }

    /** Closes the pool. Connections in use go on and are closed when they come back. Calling it again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            source.close();
            events.closed(this);
        }
    }

    /** The name of the dialect and the address, without the password. */
    @Override
    public String toString() {
        return "Engine[" + url + "]";
    }
}
