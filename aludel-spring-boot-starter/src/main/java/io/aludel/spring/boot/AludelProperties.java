package io.aludel.spring.boot;

import io.aludel.engine.EngineBuilder;
import io.aludel.orm.AutoFlush;
import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.load.FetchMode;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code aludel.*}. A name that is not among them keeps the application from starting. Immutable.
 *
 * @param url the address of the database, such as {@code sqlite:blog.db}; without it the application's {@code DataSource} is used
 * @param user the user, in place of the one in the address
 * @param password the password, in place of the one in the address
 * @param poolSize how many connections are expected in ordinary use
 * @param maxOverflow how many more may be opened at busy times
 * @param poolTimeout how long to wait for a free connection
 * @param poolRecycle the age at which a connection is replaced
 * @param prePing whether each connection is tested before it is lent
 * @param connect properties for the driver
 * @param echo whether statements are logged
 * @param echoParameters whether the log shows the values of parameters
 * @param planCacheSize how many compiled statements are kept
 * @param isolationLevel the isolation of transactions that say nothing else
 * @param queryTimeout how long a statement may take
 * @param strict whether statements that are probably mistakes are refused
 * @param slowStatements which statements are logged because they are slow
 * @param telemetry of what there are spans
 * @param session how sessions behave
 * @param migrations what happens to the tables when the application starts
 * @param devPage the development page
 */
@ConfigurationProperties(prefix = AludelProperties.PREFIX, ignoreUnknownFields = false)
public record AludelProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Integer poolSize,
        @Nullable Integer maxOverflow,
        @Nullable Duration poolTimeout,
        @Nullable Duration poolRecycle,
        @Nullable Boolean prePing,
        @DefaultValue Map<String, String> connect,
        @DefaultValue("false") boolean echo,
        @DefaultValue("false") boolean echoParameters,
        @Nullable Integer planCacheSize,
        @Nullable IsolationLevel isolationLevel,
        @Nullable Duration queryTimeout,
        @Nullable Boolean strict,
        @DefaultValue SlowStatementSettings slowStatements,
        @DefaultValue TelemetrySettings telemetry,
        @DefaultValue SessionSettings session,
        @DefaultValue MigrationSettings migrations,
        @DefaultValue DevPageSettings devPage) {
    static final String PREFIX = "aludel";

    /** What happens when something is touched outside of a transaction that is not loaded. */
    public enum LazyLoading {
        /** It raises. */
        RAISE,
        /** It is loaded, over a connection that is given back at once. */
        LOAD
    }

    /** What happens to the tables when the application starts. */
    public enum MigrationMode {
        /** What is missing is applied. */
        UPGRADE,
        /** The application does not start when something is missing. */
        VERIFY,
        /** Nothing. */
        OFF
    }

    /**
     * Statements that are logged because they are slow.
     *
     * @param threshold how long a statement takes at least that is logged; none is unless given
     * @param plans whether the database is asked for the plan of each
     */
    public record SlowStatementSettings(
            @Nullable Duration threshold,
            @DefaultValue("false") boolean plans) {}

    /**
     * Of what there are spans beside those of statements, where {@code aludel-opentelemetry} is.
     *
     * @param transactions whether each transaction has one
     * @param flushes whether each flush has one
     */
    public record TelemetrySettings(
            @DefaultValue("false") boolean transactions,
            @DefaultValue("false") boolean flushes) {}

    /**
     * How sessions behave.
     *
     * @param perRequest whether a web request has a session, with or without a transaction
     * @param lazyLoading what happens when something is touched outside of a transaction that is not loaded
     * @param expireOnCommit whether objects forget what they hold when a transaction is committed
     * @param autoFlush when pending changes are written before a statement
     * @param fetchMode what happens within a transaction when something is touched that is not loaded
     */
    public record SessionSettings(
            @DefaultValue("true") boolean perRequest,
            @DefaultValue("raise") LazyLoading lazyLoading,
            @DefaultValue("false") boolean expireOnCommit,
            @DefaultValue("affected") AutoFlush autoFlush,
            @DefaultValue("peers") FetchMode fetchMode) {
        SessionOptions options() {
            return SessionOptions.DEFAULT
                    .expireOnCommit(expireOnCommit)
                    .autoFlush(autoFlush)
                    .fetchMode(fetchMode);
        }

        OutsideTransactions outside() {
            return lazyLoading == LazyLoading.LOAD
                    ? OutsideTransactions.READ
                    : OutsideTransactions.READ_WITHOUT_LAZY_LOADS;
        }
    }

    /**
     * What happens to the tables when the application starts.
     *
     * @param mode what happens
     * @param target up to which revision
     * @param locations folders of the class path with revisions in SQL
     * @param packages packages with revisions in Java; all of them if none is named
     * @param lockWait how long to wait for another instance that is migrating
     */
    public record MigrationSettings(
            @DefaultValue("upgrade") MigrationMode mode,
            @DefaultValue("heads") String target,
            @DefaultValue("db/revisions") List<String> locations,
            @DefaultValue List<String> packages,
            @Nullable Duration lockWait) {}

    /**
     * The development page, where {@code aludel-devpage} is.
     *
     * @param enabled whether it records and shows anything
     * @param path where it is in the application
     * @param requests how many requests are remembered
     * @param values whether values of parameters are shown
     */
    public record DevPageSettings(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("/aludel") String path,
            @DefaultValue("100") int requests,
            @DefaultValue("false") boolean values) {}

    /** Makes an engine's settings those that are given here. */
    void applyTo(EngineBuilder builder) {
        builder.echo(echo).echoParameters(echoParameters);
        if (planCacheSize != null) {
            builder.planCacheSize(planCacheSize);
        }
        if (isolationLevel != null) {
            builder.option(ExecutionOptions.ISOLATION_LEVEL, isolationLevel);
        }
        if (queryTimeout != null) {
            builder.option(ExecutionOptions.QUERY_TIMEOUT, queryTimeout);
        }
        if (strict != null) {
            builder.option(ExecutionOptions.STRICT, strict);
        }
    }

    /** Makes the settings of an engine's own pool those that are given here. */
    void applyToPool(EngineBuilder builder) {
        connect.forEach(builder::connectArgument);
        if (user != null) {
            builder.user(user);
        }
        if (password != null) {
            builder.password(password);
        }
        if (poolSize != null) {
            builder.poolSize(poolSize);
        }
        if (maxOverflow != null) {
            builder.maxOverflow(maxOverflow);
        }
        if (poolTimeout != null) {
            builder.poolTimeout(poolTimeout);
        }
        if (poolRecycle != null) {
            builder.poolRecycle(poolRecycle);
        }
        if (prePing != null) {
            builder.prePing(prePing);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AludelProperties[url=" + (url == null ? "that of the DataSource" : "given") + ", session=" + session
                + ", migrations=" + migrations + "]";
    }
}
