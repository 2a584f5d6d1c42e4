package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.schema.DdlStatement;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.SchemaTarget;
import io.aludel.sql.ExecutionOption;
import io.aludel.sql.ExecutionOptions;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
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
    private final EngineEvents events;
    private final EngineParts parts;
    private final ResetOnReturn reset;
    private final ServerPooling pooling;
    private final ExecutionOptions options;
    /** The engine that owns the pool; this one, unless it differs from another by options only. */
    private final Engine owner;

    private volatile @Nullable DatabaseInfo info;

    Engine(
            Url url,
            EngineEvents events,
            EngineParts parts,
            ResetOnReturn reset,
            ServerPooling pooling,
            ExecutionOptions options) {
        this.url = url;
        this.events = events;
        this.parts = parts;
        this.reset = reset;
        this.pooling = pooling;
        this.options = options;
        this.owner = this;
        parts.settings().check(options);
    }

    private Engine(Engine origin, ExecutionOptions options) {
        this.url = origin.url;
        this.events = origin.events;
        this.parts = origin.parts;
        this.reset = origin.reset;
        this.pooling = origin.pooling;
        this.options = options;
        this.owner = origin.owner;
        parts.settings().check(options);
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

    /**
     * An engine whose settings come from a configuration: {@code aludel.url}, {@code aludel.poolSize}, {@code aludel.echo} and so on,
     * named as the methods of {@link EngineBuilder}, words separated by capitals, underscores or hyphens.
     *
     * @param settings such as {@link System#getProperties()}; what does not begin with the prefix is left alone
     * @param prefix such as {@code aludel.}
     * @throws io.aludel.error.ArgumentException when the URL is missing, a setting unknown or its value malformed
     */
    public static Engine fromConfig(Map<?, ?> settings, String prefix) {
        return EngineConfig.builder(settings, prefix).build();
    }

    /** An engine whose settings are given one by one. */
    public static EngineBuilder builder(Url url) {
        return new EngineBuilder(url);
    }

    /** The database's ways; where schemas are translated by an option, tables are written with those that are meant. */
    public Dialect dialect() {
        return parts.dialect(options);
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
        return parts.plans(options);
    }

    /** What the engine has done since it was made. */
    public EngineStatistics statistics() {
        return parts.counters().snapshot(parts.plans(), parts.source().status());
    }

    /** How busy the connections are. */
    public PoolStatus poolStatus() {
        return parts.source().status();
    }

    /** How a pooler between the application and the server lends connections, as the engine was told. */
    public ServerPooling serverPooling() {
        return pooling;
    }

    /** What was chosen for all connections of this engine. */
    public ExecutionOptions options() {
        return options;
    }

    /**
     * An engine that differs from this one by a choice about execution. Pool, compiled statements and listeners are shared, and
     * closing it does nothing: this one has to be closed.
     *
     * <pre>{@code
     * Engine immediate = engine.withOption(ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT);
     * }</pre>
     *
     * @throws io.aludel.error.ArgumentException when the database has no such isolation level
     */
    public <T> Engine withOption(ExecutionOption<T> option, T value) {
        return withOptions(ExecutionOptions.of(option, value));
    }

    /** {@link #withOption} for several choices. */
    public Engine withOptions(ExecutionOptions more) {
        Engine made = new Engine(this, options.with(more));
        events.chosen(null, more);
        return made;
    }

    /** What is behind the address; asked of a connection at the first call and remembered. */
    public DatabaseInfo databaseInfo() {
        if (owner != this) {
            return owner.databaseInfo();
        }
        DatabaseInfo known = info;
        if (known == null) {
            try (Connection connection = connect()) {
                known = connection.driver().use(DatabaseInfo::of);
            }
            info = known;
        }
        return known;
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
        Connection connection = new Connection(parts, options, commitAtClose);
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

    /**
     * {@link #transact(Function)} of work that is done again, with another connection, when its transaction got in the way of another one.
     *
     * <pre>{@code
     * engine.withOption(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE).transact(Retry.of(3), connection -> …);
     * }</pre>
     *
     * @param retry how often, and after which failures
     */
    public <T extends @Nullable Object> T transact(Retry retry, Function<? super Connection, ? extends T> work) {
        return retry.repeat(trial -> transact(connection -> {
            try {
                T result = work.apply(connection);
                connection.commit();
                return result;
            } finally {
                if (connection.transaction().hasCommitted()) {
                    trial.kept();
                }
            }
        }));
    }

    private void inTransaction(Consumer<Connection> work) {
        transact(connection -> {
            work.accept(connection);
            return null;
        });
    }

    /** Creates in a transaction of its own, as far as the database's definitions take part in transactions. */
    @Override
    public void create(SchemaChange change) {
        inTransaction(connection -> connection.create(change));
    }

    /** Drops in a transaction of its own, as far as the database's definitions take part in transactions. */
    @Override
    public void drop(SchemaChange change) {
        inTransaction(connection -> connection.drop(change));
    }

    /** Executes a definition in a transaction of its own. */
    @Override
    public void define(DdlStatement statement) {
        inTransaction(connection -> connection.define(statement));
    }

    /**
     * A connection of the driver, on loan from the pool until it is closed, for libraries that want JDBC. Its transactions are theirs;
     * what is left open is rolled back when it comes back, unless the engine's builder says otherwise.
     *
     * @throws io.aludel.error.ConnectionException when the database cannot be reached, or no connection came free in time
     */
    public java.sql.Connection rawConnection() {
        return RawConnection.over(new Checkout(parts, options, null), reset);
    }

    /** The engine's connections for libraries that want a data source, such as migration tools. */
    public DataSource asDataSource() {
        return new EngineDataSource(this);
    }

    /**
     * Begins anew with fresh connections: those that are idle are closed now, those in use when they come back. The engine can be used
     * as before. A database in memory is gone with its connection.
     */
    public void dispose() {
        parts.source().renew();
        owner.info = null;
    }

    /**
     * Closes the pool. Connections in use go on and are closed when they come back. Calling it again does nothing, nor does closing an
     * engine that {@link #withOptions} made.
     */
    @Override
    public void close() {
        if (owner == this && parts.closed().compareAndSet(false, true)) {
            parts.source().close();
            events.closed(this);
        }
    }

    /** The name of the dialect and the address, without the password. */
    @Override
    public String toString() {
        return "Engine[" + url + "]";
    }
}
