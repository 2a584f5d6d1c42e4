package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.SchemaNames;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.sql.ExecutionOption;
import io.aludel.sql.ExecutionOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an engine needs. Not thread-safe; one use.
 *
 * <pre>{@code
 * Engine engine = Engine.builder("postgresql://blog@localhost/blog")
 *         .password(System.getenv("DB_PASSWORD"))
 *         .poolSize(5).maxOverflow(10)
 *         .echo(true)
 *         .build();
 * }</pre>
 *
 * <p>Connections are kept by HikariCP, which knows one bound and opens no connection before it is asked for: at most
 * {@code poolSize + maxOverflow} are open, and those that nobody used for ten minutes are closed. A SQLite database in memory has
 * one connection, which lives as long as the engine. When one connection turns out to be lost, those that were open beside it are
 * replaced as well.
 */
public final class EngineBuilder {
    private static final String TRANSACTION_MODE = "transaction_mode";

    private Url url;
    private PoolOptions pool;
    private EchoOptions echo = EchoOptions.QUIET;
    private int planCacheSize = PlanCache.DEFAULT_CAPACITY;
    private final Map<String, String> connectArguments = new LinkedHashMap<>();
    private ExecutionOptions options = ExecutionOptions.NONE;
    private boolean kindGiven;
    private @Nullable DataSource dataSource;
    private @Nullable Dialect dialect;
    private @Nullable ConnectionReset reset;
    private @Nullable Integer longestName;
    private @Nullable Integer longestLabel;
    private @Nullable ServerPooling pooling;
    private final Set<Feature> lacking = EnumSet.noneOf(Feature.class);
    private final Set<String> reserved = new TreeSet<>();

    EngineBuilder(Url url) {
        this.url = requireNonNull(url, "url");
        this.pool = Backend.of(url.dialectName()).map(Backend::pool).orElse(PoolOptions.DEFAULT);
    }

    /** The user, in place of the one in the URL. */
    public EngineBuilder user(@Nullable String user) {
        url = url.withUser(user);
        return this;
    }

    /** The password, in place of the one in the URL. */
    public EngineBuilder password(@Nullable String password) {
        url = url.withPassword(password);
        return this;
    }

    /** Whether connections are kept, and how; {@link PoolKind#POOLED} unless changed. */
    public EngineBuilder pool(PoolKind kind) {
        pool = pool.withKind(requireNonNull(kind, "kind"));
        kindGiven = true;
        return this;
    }

    /** How many connections are expected in ordinary use; 5 unless changed, 4 for a SQLite file, 0 for any number. */
    public EngineBuilder poolSize(int connections) {
        pool = pool.withSize(Arguments.atLeast(connections, 0, "poolSize"));
        return this;
    }

    /** How many more connections may be opened at busy times; 10 unless changed, 1 for a SQLite file, -1 for any number. */
    public EngineBuilder maxOverflow(int connections) {
        pool = pool.withMaxOverflow(Arguments.atLeast(connections, -1, "maxOverflow"));
        return this;
    }

    /** How long to wait for a free connection; 30 seconds unless changed. Opening one may take a quarter of a second in any case. */
    public EngineBuilder poolTimeout(Duration timeout) {
        pool = pool.withTimeout(requireNonNull(timeout, "timeout"));
        return this;
    }

    /**
     * The age at which a connection is replaced instead of being lent again; 30 minutes unless changed, zero for never. A connection
     * in use is left alone, however old it is.
     */
    public EngineBuilder poolRecycle(Duration age) {
        pool = pool.withRecycle(requireNonNull(age, "age"));
        return this;
    }

    /**
     * Whether each connection is tested before it is lent, at the price of a round trip; when one does not answer, those that were
     * open beside it are replaced as well. Without it only connections that were idle for half a second are tested.
     */
    public EngineBuilder prePing(boolean test) {
        pool = pool.withPrePing(test);
        return this;
    }

    /** What happens to work that was left open on a connection of {@link Engine#rawConnection()}; a rollback unless changed. */
    public EngineBuilder resetOnReturn(ResetOnReturn wanted) {
        pool = pool.withReset(requireNonNull(wanted, "wanted"));
        reset = null;
        return this;
    }

    /** What makes connections ready for their next user when they come back, in the place of the usual rollback. */
    public EngineBuilder resetOnReturn(ConnectionReset own) {
        reset = requireNonNull(own, "own");
        pool = pool.withReset(ResetOnReturn.NONE);
        return this;
    }

    /** A choice for all statements and connections of the engine, such as an isolation level. */
    public <T> EngineBuilder option(ExecutionOption<T> option, T value) {
        options = options.with(option, value);
        return this;
    }

    /** Whether statements are logged at INFO by the logger {@code io.aludel.engine}; without it they are logged at DEBUG. */
    public EngineBuilder echo(boolean statements) {
        echo = echo.withStatements(statements);
        return this;
    }

    /** Whether the log shows the values of parameters. They may be personal data and secrets; those of sensitive types stay hidden. */
    public EngineBuilder echoParameters(boolean parameters) {
        echo = echo.withParameters(parameters);
        return this;
    }

    /** Whether the log shows the rows of results as well, where values are shown by {@link #echoParameters}. */
    public EngineBuilder echoRows(boolean rows) {
        echo = echo.withRows(rows);
        return this;
    }

    /** What the engine is called in the log: its loggers are {@code io.aludel.engine.<name>} and {@code io.aludel.pool.<name>}. */
    public EngineBuilder loggingName(String name) {
        echo = echo.withName(requireNonNull(name, "name"));
        return this;
    }

    /** How many compiled statements are kept; 500 unless changed. */
    public EngineBuilder planCacheSize(int plans) {
        planCacheSize = Arguments.atLeast(plans, 1, "planCacheSize");
        return this;
    }

    /**
     * How long names are that the database takes, where it was built with another limit than usual. Longer names of the application are
     * refused in definitions, and those that are made up keep to it.
     */
    public EngineBuilder maxIdentifierLength(int characters) {
        longestName = characters;
        return this;
    }

    /** How long labels and aliases may be that are made up; as long as names unless changed. Longer ones are cut and numbered. */
    public EngineBuilder labelLength(int characters) {
        longestLabel = characters;
        return this;
    }

    /**
     * How a pooler between the application and the server, such as PgBouncer, lends connections; {@code ?pooling=transaction} in the URL
     * says the same.
     *
     * @throws io.aludel.error.ArgumentException at {@link #build}, where no such pooler is known for the database
     */
    public EngineBuilder serverPooling(ServerPooling mode) {
        pooling = requireNonNull(mode, "mode");
        return this;
    }

    /** A property for the driver, beside and above those in the URL's query. */
    public EngineBuilder connectArgument(String name, String value) {
        connectArguments.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return this;
    }

    /** Where connections come from, in place of Aludel's own pool. The URL then only says which database it is. */
    public EngineBuilder dataSource(DataSource source) {
        dataSource = requireNonNull(source, "source");
        return this;
    }

    /** The dialect, in place of the one that the URL names. */
    public EngineBuilder dialect(Dialect chosen) {
        dialect = requireNonNull(chosen, "chosen");
        return this;
    }

    /** The driver would begin, and lock, as soon as a connection waits in the pool. */
    private void lockAtBeginOnly() {
        String mode = url.query().getOrDefault(TRANSACTION_MODE, List.of("")).get(0);
        if (url.dialectName().equals(Backend.SQLITE.scheme()) && mode.equalsIgnoreCase("IMMEDIATE")) {
            url = url.withoutQuery(TRANSACTION_MODE);
            options = ExecutionOptions.of(ExecutionOptions.LOCK_AT_BEGIN, true).with(options);
        }
    }

    /**
     * What the database is to be used without, though its dialect has it: because a server is older, or because something in between, such
     * as Apache ShardingSphere, does not pass it on. {@code ?without=INSERT_RETURNING,ARRAY_PARAMETERS} in the URL says the same.
     *
     * @see Dialect#without
     */
    public EngineBuilder without(Feature... features) {
        lacking.addAll(List.of(features));
        return this;
    }

    /**
     * Words that are quoted where they are names, besides those that the dialect knows as reserved: because a server is newer, or because
     * something in between, such as Apache ShardingSphere, takes more words for its own. {@code ?reservedWords=position,serial} in the URL
     * says the same.
     *
     * @param words in capitals or not
     * @see Dialect#reserving
     */
    public EngineBuilder reservedWords(String... words) {
        reserved.addAll(List.of(words));
        return this;
    }

    /** The engine. No connection is opened before it is used. */
    public Engine build() {
        lockAtBeginOnly();
        lacking.addAll(LackingFeatures.of(url));
        url = url.withoutQuery(LackingFeatures.URL_QUERY);
        reserved.addAll(FurtherWords.of(url));
        url = url.withoutQuery(FurtherWords.URL_QUERY);
        pooling = pooling == null ? Pooler.of(url) : pooling;
        url = url.withoutQuery(Pooler.URL_QUERY);
        Dialect spoken = limited(dialect == null ? DialectLookup.of(url) : dialect);
        EngineEvents events = new EngineEvents();
        Counters counters = new Counters();
        PoolWatch watch = new PoolWatch(events.pool(), counters, echo);
        EngineParts parts = new EngineParts(
                spoken,
                spoken.with(SchemaNames.MARKED),
                new PlanCache(planCacheSize),
                events,
                new EngineLog(echo),
                counters,
                new ErrorTranslator(spoken, url),
                source(spoken, watch),
                watch,
                new SessionSettings(spoken, Pooler.support(pooling, spoken)),
                reset,
                new AtomicBoolean());
        ServerPooling mode = pooling == null ? ServerPooling.SESSION : pooling;
        return new Engine(url, events, parts, pool.reset(), mode, options);
    }

    private Dialect limited(Dialect spoken) {
        Dialect lesser = lacking.isEmpty() ? spoken : spoken.without(lacking.toArray(Feature[]::new));
        Dialect quoting = reserved.isEmpty() ? lesser : lesser.reserving(reserved.toArray(String[]::new));
        Dialect limited = longestName == null ? quoting : quoting.limitingNames(longestName);
        return longestLabel == null ? limited : limited.limitingLabels(longestLabel);
    }

    private ConnectionSource source(Dialect spoken, PoolWatch watch) {
        if (dataSource != null) {
            return new ForeignSource(dataSource);
        }
        DriverSource driver = new DriverSource(url, properties(spoken), spoken, watch);
        PoolKind kind = !kindGiven && url.isSqliteMemory() ? PoolKind.SINGLE : pool.kind();
        return switch (kind) {
            case POOLED -> new PooledSource(driver, pool, watch);
            case UNPOOLED -> new UnpooledSource(driver, watch);
            case SINGLE, ASSERTING -> new SingleSource(driver, pool, watch);
        };
    }

    private Properties properties(Dialect spoken) {
        Properties properties = new Properties();
        Backend.of(url.dialectName()).ifPresent(backend -> backend.properties().forEach(properties::setProperty));
        url.driverQuery().forEach((key, values) -> properties.setProperty(key, String.join(",", values)));
        connectArguments.forEach(properties::setProperty);
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        Pooler.prepare(pooling, spoken, url, properties);
        return properties;
    }
}
