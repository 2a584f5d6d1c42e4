package io.aludel.sql;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Choices about how statements are executed: for all of an engine, for a connection, or for one statement. The narrower choice wins.
 * Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * Engine reports = engine.withOption(ISOLATION_LEVEL, IsolationLevel.REPEATABLE_READ);
 * connection.option(SCHEMA_TRANSLATE, SchemaTranslation.of("tenant", "tenant_42"));
 * connection.execute(select(users).withOption(QUERY_TIMEOUT, Duration.ofSeconds(5)));
 * }</pre>
 */
public final class ExecutionOptions {
    /** How much transactions see of each other. Of connections, and only between two transactions. */
    public static final ExecutionOption<IsolationLevel> ISOLATION_LEVEL =
            ExecutionOption.ofConnections("isolation_level", IsolationLevel.class);

    /** Whether transactions may only read. Of connections, and only between two transactions. */
    public static final ExecutionOption<Boolean> READ_ONLY = ExecutionOption.ofConnections("read_only", Boolean.class);

    /**
     * Whether a serializable read-only transaction waits until it can run without conflicts; PostgreSQL. Of connections, and only
     * between two transactions.
     */
    public static final ExecutionOption<Boolean> DEFERRABLE =
            ExecutionOption.ofConnections("deferrable", Boolean.class);

    /**
     * Whether a transaction takes the lock for writing when it begins, rather than when it first writes, and so never fails half-way
     * because another one came first; SQLite's {@code BEGIN IMMEDIATE}. Of connections, and only between two transactions.
     */
    public static final ExecutionOption<Boolean> LOCK_AT_BEGIN =
            ExecutionOption.ofConnections("lock_at_begin", Boolean.class);

    /**
     * How long the network may be silent before the connection is given up. Of connections. The database does not hear of it and may go on
     * with the statement, for hours if it takes hours; a shorter {@link #QUERY_TIMEOUT} ends the statement there, too.
     */
    public static final ExecutionOption<Duration> NETWORK_TIMEOUT =
            ExecutionOption.ofConnections("network_timeout", Duration.class);

    /** Which schemas stand for those that tables name. */
    public static final ExecutionOption<SchemaTranslation> SCHEMA_TRANSLATE =
            ExecutionOption.of("schema_translate", SchemaTranslation.class);

    /** How long a statement may run. Drivers count in whole seconds; fractions are rounded up. */
    public static final ExecutionOption<Duration> QUERY_TIMEOUT = ExecutionOption.of("query_timeout", Duration.class);

    /** How many rows the driver fetches at a time, for results that are too large for memory. */
    public static final ExecutionOption<Integer> FETCH_SIZE = ExecutionOption.of("fetch_size", Integer.class);

    /** A word that the log shows in brackets before each line. */
    public static final ExecutionOption<String> LOGGING_TOKEN = ExecutionOption.of("logging_token", String.class);

    /** How many rows one multi-row INSERT takes at most; 1000 unless chosen. */
    public static final ExecutionOption<Integer> INSERT_PAGE_SIZE =
            ExecutionOption.of("insert_page_size", Integer.class);

    /** Whether the compiled statement is kept for the next time; true unless chosen. */
    public static final ExecutionOption<Boolean> CACHE_PLANS = ExecutionOption.of("cache_plans", Boolean.class);

    /** Whether a statement that is probably a mistake, such as a cartesian product, is refused; it is logged as a warning unless chosen. */
    public static final ExecutionOption<Boolean> STRICT = ExecutionOption.of("strict", Boolean.class);

    /** No choice at all. */
    public static final ExecutionOptions NONE = new ExecutionOptions(Map.of());

    private final Map<ExecutionOption<?>, Object> values;

    private ExecutionOptions(Map<ExecutionOption<?>, Object> values) {
        this.values = values;
    }

    /** One choice. */
    public static <T> ExecutionOptions of(ExecutionOption<T> option, T value) {
        return NONE.with(option, value);
    }

    /** These choices and one more, which replaces an earlier one for the same option. */
    public <T> ExecutionOptions with(ExecutionOption<T> option, T value) {
        requireNonNull(value, "value");
        Map<ExecutionOption<?>, Object> changed = new LinkedHashMap<>(values);
        changed.put(requireNonNull(option, "option"), option.checked(value));
        return new ExecutionOptions(Collections.unmodifiableMap(changed));
    }

    /** These choices and those of another set, which win. */
    public ExecutionOptions with(ExecutionOptions narrower) {
        if (narrower.values.isEmpty()) {
            return this;
        }
        if (values.isEmpty()) {
            return narrower;
        }
        Map<ExecutionOption<?>, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(narrower.values);
        return new ExecutionOptions(Collections.unmodifiableMap(changed));
    }

    /** The value that was chosen, or nothing. */
    public <T> Optional<T> get(ExecutionOption<T> option) {
        return Optional.ofNullable(option.type().cast(values.get(option)));
    }

    /** The value that was chosen, or another one. */
    public <T> T get(ExecutionOption<T> option, T otherwise) {
        Object chosen = values.isEmpty() ? null : values.get(option);
        return chosen == null ? otherwise : option.type().cast(chosen);
    }

    /** Whether a value was chosen. */
    public boolean has(ExecutionOption<?> option) {
        return values.containsKey(option);
    }

    /** Whether nothing was chosen. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** All that was chosen, in the order of choice. */
    public Map<ExecutionOption<?>, Object> asMap() {
        return values;
    }

    /** Refuses what only a connection can have. */
    ExecutionOptions ofStatement() {
        for (ExecutionOption<?> option : values.keySet()) {
            if (option.scope() == ExecutionOption.Scope.CONNECTION) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "the execution option '" + option.name() + "' belongs to connections, and not to one statement."
                                + "\n  Choose it by connection.option(..) or engine.withOption(..).");
            }
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExecutionOptions that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names and values. */
    @Override
    public String toString() {
        return values.toString();
    }
}
